import type { HostedPageRequest } from './hosted-page.ts';

/** A query as it was read from an address: a name that comes twice is a list, of which the first counts. */
export type PageQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the address of a hosted page asks for; names that mean nothing there are passed over. */
export function readPageQuery(accessKey: string, query: PageQuery): HostedPageRequest {
  const first = (name: string): string | undefined => {
    const value = query[name];
    return typeof value === 'object' ? value[0] : value;
  };
  return {
    accessKey,
    environment: first('environment') === 'develop' ? 'develop' : 'production',
    src: first('src'),
    title: first('title'),
    autoplay: flag(first('autoplay')),
    muted: flag(first('muted')),
  };
}

/** Address of a hosted page; names the least that it has to. */
export function pageAddress(serverUrl: string, request: HostedPageRequest): string {
  const { accessKey, environment, src, title, autoplay, muted } = request;
  const named = {
    environment: environment === 'develop' ? environment : undefined,
    src: src || undefined,
    title: src ? title : undefined,
    autoplay: autoplay?.toString(),
    muted: muted?.toString(),
  };
  const query = new URLSearchParams(Object.entries(named).filter((pair): pair is [string, string] => !!pair[1]));
  return `${serverUrl}/watch/${encodeURIComponent(accessKey)}${query.size > 0 ? `?${query}` : ''}`;
}

/** What an address asks for, where it is one of this server's hosted pages. */
export function parsePageAddress(serverUrl: string, address: string): HostedPageRequest | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname, searchParams } = new URL(address);
  const accessKey = /^\/watch\/([\da-f]{32})\/?$/.exec(pathname)?.[1];
  if (origin !== new URL(serverUrl).origin || accessKey === undefined) return undefined;
  const names = [...new Set(searchParams.keys())];
  return readPageQuery(accessKey, Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)])));
}

const flag = (text: string | undefined): boolean | undefined => (text === undefined ? undefined : text !== 'false');
