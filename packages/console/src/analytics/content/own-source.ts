/** The address where it is one of this server; undefined elsewhere, or where it is none. */
export function ownSource(source: string | undefined, origin: string): string | undefined {
  if (source === undefined || !URL.canParse(source, origin)) return undefined;
  const url = new URL(source, origin);
  return url.origin === origin ? url.href : undefined;
}
