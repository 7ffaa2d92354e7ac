/** Ten random bytes. */
const randomBytes = (): Uint8Array => crypto.getRandomValues(new Uint8Array(10));

/**
 * A UUIDv7 (RFC 9562, section 5.7): 48 bits of `epochMs`, the rest from `bytes`, of which ten are used. The server reads the
 * start of the view from it.
 */
export const viewId = (epochMs: number, bytes = randomBytes()): string => {
  const time = Math.floor(epochMs).toString(16).padStart(12, '0');
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // Version 7; of the four digits that the variant allows, one is as good as another.
  return (time + random).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-7$3-a$4-$5');
};
