/** An error of the API that VPE has none of: it comes with an HTTP status of its own. */
export interface NativeError {
  readonly status: 403 | 404 | 409 | 422;
  readonly message: string;
}

/** Errors of Playhead's own endpoints, by code; VPE's end at 4805. What to do stands in `error.details`. */
export const NATIVE_ERRORS = {
  4901: { status: 409, message: 'It was changed meanwhile.' },
  4902: { status: 422, message: 'The idempotency key was used for another request.' },
  4903: { status: 404, message: 'There is no such deployment.' },
  4911: { status: 404, message: 'There is no such access key.' },
  4912: { status: 409, message: 'The access key is in use.' },
  4913: { status: 409, message: 'The number of access keys exceeded the limit.' },
  4914: { status: 409, message: 'The access key is stopped.' },
  4921: { status: 404, message: 'There is no such user.' },
  4922: { status: 409, message: 'The e-mail address is taken.' },
  4923: { status: 422, message: 'The password is not acceptable.' },
  4924: { status: 409, message: 'Somebody must be left who can do everything.' },
  4925: { status: 403, message: 'The present password is needed.' },
  4931: { status: 404, message: 'There is no such sub account.' },
  4932: { status: 409, message: 'The sub account name is taken.' },
  4941: { status: 404, message: 'There is no such policy.' },
  4942: { status: 409, message: 'The policy name is taken.' },
  4943: { status: 409, message: 'The policy is in use.' },
  4944: { status: 403, message: 'Nobody may give more than they have.' },
  4945: { status: 422, message: 'There is no such action.' },
  4946: { status: 409, message: 'A managed policy cannot be changed.' },
  4951: { status: 404, message: 'There is no such account.' },
  4952: { status: 409, message: 'The account of the operator cannot be stopped.' },
} as const satisfies Record<number, NativeError>;

/** Code of an error of Playhead's own endpoints, 4901 to 4999. */
export type NativeErrorCode = keyof typeof NATIVE_ERRORS;
