export type * from '@playhead/contract/api';
export type * from '@playhead/contract/api';
export type { Player, Session } from '@playhead/contract/api';
export { type Client, type CredentialClient, createClient, type SessionClient } from './client.ts';
export type {
  CallOptions,
  ClientOptions,
  CredentialOptions,
  KeyedCallOptions,
  SessionOptions,
} from './client-options.ts';
export type { ConcurrencyRequest, RetentionRequest } from './endpoints/audience.ts';
export type { NameVerdict } from './endpoints/check-name.ts';
export type { BreakdownRequest, HistogramRequest, StatisticsRequest } from './endpoints/statistics.ts';
export type { ViewQuery } from './endpoints/views.ts';
export { gatewayErrorName, isBusinessError, isGatewayError, isNativeError } from './error-families.ts';
export {
  type Fault,
  PlayheadApiError,
  PlayheadNetworkError,
  PlayheadTimeoutError,
  UNREADABLE_ANSWER,
} from './errors.ts';
export type { FollowOptions } from './following.ts';
export type * from './request-types.ts';
