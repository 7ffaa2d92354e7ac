/** Each content protection by what its key system, or its format of keys, has in it. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/widevine|edef8ba9/i, 'widevine'],
  [/playready|9a04f079/i, 'playready'],
  [/apple|fairplay|94ce86fb/i, 'fairplay'],
  [/clearkey|e2719d58/i, 'clearkey'],
];

/** Our name of a key system (`com.widevine.alpha`) or a format of keys (`urn:uuid:edef8ba9-…`); `undefined` for what is neither. */
export const drmName = (keySystem: unknown): string | undefined =>
  NAMES.find(([pattern]) => pattern.test(`${keySystem}`))?.[1];
