import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createChdbConnection } from 'chdb/connection';

/**
 * ClickHouse's HTTP interface over the embedded engine, as far as the client uses it: statement in `query` or the body, rows in
 * the body, parameters as `param_…`, errors as status 500 with their text. It lets the server driver run over real HTTP where
 * there is no server.
 */
export const serveClickHouseHttp = async (path: string): Promise<{ url: string; close: () => Promise<void> }> => {
  const engine = createChdbConnection({ path });
  const server = createServer((request, response) => {
    answer(request, engine).then(
      (body) => response.end(body),
      (thrown: unknown) => {
        response.statusCode = 500;
        response.end(engineText(thrown));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await engine.close();
    },
  };
};

/** The engine's own words, `Code: 47. DB::Exception: … (TYPE)`, which the client takes apart again. */
const engineText = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.cause instanceof Error ? thrown.cause.message : thrown.message) : String(thrown);

const answer = async (request: IncomingMessage, engine: ReturnType<typeof createChdbConnection>): Promise<Buffer> => {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const body = await text(request);
  const statement = searchParams.get('query');
  const sql = statement === null ? body : `${statement}\n${body}`;
  const params = [...searchParams].filter(([name]) => name.startsWith('param_'));
  const query_params = Object.fromEntries(params.map(([name, value]) => [name.slice('param_'.length), bound(value)]));
  const result = await engine.exec({ query: sql, query_params });
  return Buffer.concat(await result.stream.toArray());
};

/** The wire writes an array as `['a','b']` or `[1,2]`, which the embedded engine wants as an array. */
const bound = (value: string): string | (string | number)[] =>
  value.startsWith('[')
    ? [...value.slice(1, -1).matchAll(/'([^']*)'|[^,]+/g)].map(([item, quoted]) => quoted ?? Number(item))
    : unescaped(value);

/** The HTTP interface reads parameters as tab-separated values. */
const unescaped = (value: string): string =>
  value.replace(/\\(.)/g, (_, letter: string) => ({ t: '\t', n: '\n', r: '\r', '0': '\0' })[letter] ?? letter);
