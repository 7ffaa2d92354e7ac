import type { GatewayErrorName } from './gateway-errors.ts';
import type { ServiceErrorCode } from './service-errors.ts';

/** What a caller can do about each error of the gateway, for the documentation; `error.details` says it of the request at hand. */
export const GATEWAY_ADVICE = {
  serviceNotRequested: 'The service of the account is stopped: ask the operator to start it.',
  badRequest: 'Mend the request as `details` says: body, query, path, content type or region code.',
  pageNumberTooLarge: 'Ask for pages up to 1000; larger pages reach further.',
  pageSizeTooLarge: 'Ask for pages of 1000 at most.',
  authenticationFailed:
    'Check the key pair, the clock, and that the target was signed as it was sent. The sdk does it right.',
  permissionDenied: 'Give the key or user a policy with the action that `details` names.',
  notFound: 'Check path and method; `Allow` lists the methods where only the method is wrong.',
  quotaExceeded:
    'Wait for the next month, or ask the operator for a larger plan. `GET /account` and `/usage` still answer.',
  throttleLimited: 'Wait for answers before sending more at once.',
  rateLimited: 'Wait as long as `Retry-After` says.',
  requestEntityTooLarge: 'Send less: 1 MiB of body, 16 KiB of address and headers.',
  endpointError: 'Try again after `Retry-After`: a store does not answer. Operators look at `/readyz`.',
  endpointTimeout: 'Ask for less (a shorter range, one player), or try again: a store took too long.',
  unexpectedError: 'Try again; if it goes on, report it with its trace id.',
} as const satisfies Record<GatewayErrorName, string>;

/** What a caller can do about each error of the service. */
export const SERVICE_ADVICE = {
  4100: 'Name one of the versions that `GET /players/versions` lists, or leave `version` out.',
  4601: 'Put the number of a player into the path, as `GET /players` lists it.',
  4610: 'Give 3 to 30 letters, digits, `_`, `-`, `@`, beginning with a letter.',
  4700: 'Send `name`: 3 to 30 letters, digits, `_`, `-`, `@`, beginning with a letter.',
  4702: 'Send `domains`, a list.',
  4703: 'Write a web domain as `[scheme://]host[:port]`; the host may begin with `*.`.',
  4705: 'Use the types `web`, `ios` and `aos`.',
  4707: 'Leave `pricing` out: the plan of the account decides.',
  4708: 'Name each domain once.',
  4709: 'Name five domains at most.',
  4711: 'Name one app for each system at most.',
  4712: 'Name one web domain at least.',
  4713: 'Leave out what cannot be edited.',
  4799: 'Send a JSON object that holds what the endpoint asks for.',
  4800: 'The player was not made; try again.',
  4801: 'There is no such player in this account, or no longer.',
  4802: 'Choose another name.',
  4803: 'Delete a player, or ask the operator for a larger plan.',
  4804: 'Ask the operator for the Standard plan.',
  4805: 'Choose another name.',
  4901: 'Read it again, and send the change with the `revision` that is there now.',
  4902: 'Use a new `Idempotency-Key` for another request.',
  4903: 'Take a number from `GET /players/{player_no}/deployments`.',
  4911: 'Take an access key from `GET /keys`.',
  4912: 'Stop the key first.',
  4913: 'Delete a key that is not used any more.',
  4921: 'Take a number from `GET /users`.',
  4922: 'Give another address: each belongs to one user of the server.',
  4923: 'Choose another password, as `details` says.',
  4924: 'Give somebody else every right first.',
  4931: 'Take a number from `GET /sub-accounts`.',
  4932: 'Choose another name.',
  4941: 'Take a name from `GET /policies`.',
  4942: 'Choose another name.',
  4943: 'Take it from whoever has it first.',
  4944: 'Ask somebody who has those rights.',
  4951: 'Take a number from `GET /accounts`.',
  4952: 'Stop other accounts; this one could start them again.',
} as const satisfies Record<ServiceErrorCode, string>;
