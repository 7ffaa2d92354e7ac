export { BUSINESS_ERRORS, type BusinessErrorCode } from './business-errors.ts';
export { GATEWAY_ERRORS, type GatewayError, type GatewayErrorName } from './gateway-errors.ts';
export { NATIVE_ERRORS, type NativeError, type NativeErrorCode } from './native-errors.ts';
export { PLAYER_ERRORS, type PlayerError, type PlayerErrorCode } from './player-errors.ts';
export { REJECTION_REASONS, type RejectionReason } from './rejection-reasons.ts';
export { type ServiceErrorCode, serviceError } from './service-errors.ts';
