/** The page that a request was made from. */
export interface RequestingPage {
  /** Its origin, e.g. `https://www.example.com:8443`; `null` where it has none of its own (sandboxed). */
  readonly origin: string;
  /** Whether it is the page that this server itself has for the player. */
  readonly isHosted: boolean;
}

interface PageHeaders {
  readonly origin?: string | undefined;
  readonly referer?: string | undefined;
}

/** Path of the hosted page of a player. */
export const hostedPagePath = (accessKey: string): string => `/watch/${encodeURIComponent(accessKey)}`;

/**
 * The page that a request came from, out of its `Origin` or `Referer` header; undefined where it sends neither.
 *
 * The hosted page is known by its whole address, which browsers send as the referrer to the page's own origin, and to no other. Where a
 * browser sends no referrer at all, the server's own origin has to do: only scripts of this server's pages can send it.
 *
 * @param serverUrl origin under which the browser reached this server.
 */
export function requestingPage(
  { origin, referer }: PageHeaders,
  { serverUrl, accessKey }: { readonly serverUrl: string; readonly accessKey: string },
): RequestingPage | undefined {
  const from = referer !== undefined && URL.canParse(referer) ? new URL(referer) : undefined;
  const pageOrigin = origin ?? from?.origin;
  if (pageOrigin === undefined) return undefined;
  const isHosted = pageOrigin === serverUrl && (from === undefined || isHostedPage(from, serverUrl, accessKey));
  return { origin: pageOrigin, isHosted };
}

const isHostedPage = ({ origin, pathname }: URL, serverUrl: string, accessKey: string) =>
  origin === serverUrl && pathname === hostedPagePath(accessKey);
