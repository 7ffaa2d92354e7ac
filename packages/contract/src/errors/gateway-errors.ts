/** One error of the gateway in front of the service: it decides the HTTP status. */
export interface GatewayError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * The gateway's common errors, by our name for them.
 * Codes, statuses and messages are VPE's ("Common error codes" of its overview); what to do stands in `error.details` of each answer.
 */
export const GATEWAY_ERRORS = {
  serviceNotRequested: { status: 200, code: '200', message: 'Unauthorized' },
  badRequest: { status: 400, code: '100', message: 'Bad Request Exception' },
  pageNumberTooLarge: { status: 400, code: '100', message: 'page_no exceeds the size limit.' },
  pageSizeTooLarge: { status: 400, code: '100', message: 'page_size exceeds the size limit.' },
  authenticationFailed: { status: 401, code: '200', message: 'Authentication Failed' },
  permissionDenied: { status: 401, code: '210', message: 'Permission Denied' },
  notFound: { status: 404, code: '300', message: 'Not Found Exception' },
  quotaExceeded: { status: 429, code: '400', message: 'Quota Exceeded' },
  throttleLimited: { status: 429, code: '410', message: 'Throttle Limited' },
  rateLimited: { status: 429, code: '420', message: 'Rate Limited' },
  requestEntityTooLarge: { status: 413, code: '430', message: 'Request Entity Too Large' },
  endpointError: { status: 503, code: '500', message: 'Endpoint Error' },
  endpointTimeout: { status: 504, code: '510', message: 'Endpoint Timeout' },
  unexpectedError: { status: 500, code: '900', message: 'Unexpected Error' },
} as const satisfies Record<string, GatewayError>;

/** Our name for a gateway error, e.g. `authenticationFailed`. */
export type GatewayErrorName = keyof typeof GATEWAY_ERRORS;
