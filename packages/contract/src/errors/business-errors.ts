/**
 * Errors of the service itself, by code. They are answered with HTTP 200 and the error envelope, as VPE documents them;
 * messages are its exact words.
 */
export const BUSINESS_ERRORS = {
  4100: 'No version information.',
  4601: 'Query string player_no is missing.',
  4610: 'Query string name is invalid.',
  4700: 'Body (JSON) name is missing.',
  4702: 'Body (JSON) domains is missing.',
  4703: 'Some domains in Body (JSON) domains are invalid. (if type is web)',
  4705: 'Some types in Body (JSON) domains are invalid.',
  4707: 'Body (JSON) pricing is missing or invalid.',
  4708: 'There are duplicate domains in Body (JSON) domains.',
  4709: 'Up to 5 domains can be added to Body (JSON) domains.',
  4711: 'Only 1 Body (JSON) app per OS can be added.',
  4712: 'At least 1 Body (JSON) web domain must be added.',
  4713: 'Body (JSON) name or web domains cannot be edited.',
  4799: 'Enter an option value for Body (JSON).',
  4800: 'No player has been added.',
  4801: 'No player information.',
  4802: 'This player already exists.',
  4803: 'The number of players exceeded the limit.',
  4804: "The feature can't be used in the free version of player.",
  4805: 'The player name already exists.',
} as const satisfies Record<number, string>;

/** A business error's code, 4100 to 4805. */
export type BusinessErrorCode = keyof typeof BUSINESS_ERRORS;
