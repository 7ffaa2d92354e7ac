export { BUSINESS_ERRORS, type BusinessErrorCode } from './business-errors.ts';
export { GATEWAY_ERRORS, type GatewayError, type GatewayErrorName } from './gateway-errors.ts';
export { PLAYER_ERRORS, type PlayerError, type PlayerErrorCode } from './player-errors.ts';
export { REJECTION_REASONS, type RejectionReason } from './rejection-reasons.ts';
