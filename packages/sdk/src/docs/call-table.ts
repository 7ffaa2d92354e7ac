import { createClient, type SessionClient } from '../client.ts';
import { CALL_SAMPLES } from './call-samples.ts';

/** A call, the request that it makes, and when it is sent again, as the client was seen to do it. */
export interface CallFacts {
  readonly call: string;
  /** E.g. `PUT /players/1001`, below `/api/v1`. */
  readonly request: string;
  readonly sentAgain: 'yes' | 'yes, by its Idempotency-Key' | 'only when turned away';
}

/** Makes every call against a server that is always busy, and looks at what is sent. */
export const observeCalls = (): Promise<readonly CallFacts[]> =>
  Promise.all(Object.entries(CALL_SAMPLES).map(([call, make]) => observe(call, make)));

async function observe(call: string, make: (client: SessionClient) => unknown): Promise<CallFacts> {
  const sent: { readonly url: URL; readonly init: RequestInit }[] = [];
  const client = createClient({
    baseUrl: 'http://localhost',
    session: { csrfToken: () => undefined },
    sleep: async () => {},
    fetch: async (url, init = {}) => {
      sent.push({ url: new URL(String(url)), init });
      return Response.json({ error: { errorCode: '500', message: 'Endpoint Error' } }, { status: 503 });
    },
  });
  await finish(make(client)).catch(() => undefined);
  const [first] = sent;
  if (!first) throw new Error(`${call} sent nothing.`);
  const isKeyed = new Headers(first.init.headers).has('idempotency-key');
  const request = `${first.init.method} ${first.url.pathname.replace('/api/v1', '')}`;
  if (sent.length === 1) return { call, request, sentAgain: 'only when turned away' };
  return { call, request, sentAgain: isKeyed ? 'yes, by its Idempotency-Key' : 'yes' };
}

const finish = async (made: unknown): Promise<unknown> => (isIterator(made) ? made.next() : made);

const isIterator = (made: unknown): made is AsyncIterator<unknown> =>
  typeof made === 'object' && made !== null && 'next' in made;
