/**
 * Where the address of a page says that its video begins: `#t=12`, or `#t=1:02` (Media Fragments URI 1.0, section 4.2.1).
 *
 * @param hash with its `#`.
 * @returns seconds; nothing where it says nothing of the kind.
 */
export function startOfAddress(hash: string): number | undefined {
  const written = /^#t=((?:\d+:){0,2}\d+(?:\.\d+)?)$/.exec(hash)?.[1];
  return written?.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
