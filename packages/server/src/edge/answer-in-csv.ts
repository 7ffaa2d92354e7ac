import { METRICS } from '@playhead/contract/metrics';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isApiRequest } from './api-requests.ts';
import { type Cell, renderCsv } from './csv.ts';
import { GatewayFailure } from './failures.ts';

type Fields = Readonly<Record<string, unknown>>;

const FORMATS = ['json', 'csv', 'parquet'];

/** Gives an answer of the API that has a list, a series or totals as CSV to who asks with `format=csv`. Errors stay as they are. */
export function answerInCsv(app: FastifyInstance): void {
  app.addHook('preHandler', async (request) => checkFormat(request));
  app.addHook('onSend', async (request, reply, payload) =>
    typeof payload === 'string' && formatOf(request) === 'csv' && reply.statusCode === 200
      ? inCsv(reply, payload)
      : payload,
  );
}

/** The `format` that an API request names; undefined where it names none. */
export function formatOf(request: FastifyRequest): string | undefined {
  const format = isApiRequest(request) && request.method === 'GET' ? (request.query as Fields)['format'] : undefined;
  return format === undefined ? undefined : String(format);
}

function checkFormat(request: FastifyRequest): void {
  const format = formatOf(request);
  if (format === undefined || FORMATS.includes(format)) return;
  throw new GatewayFailure('badRequest', `format: must be one of ${FORMATS.join(', ')}.`);
}

function inCsv(reply: FastifyReply, text: string): string {
  const result = parse(text);
  const rows = result && rowsOf(result);
  if (!rows) return text;
  reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="playhead.csv"');
  const flat = rows.map((row) => new Map(cellsOf(row)));
  const headings = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  return renderCsv(
    headings,
    flat.map((cells) => headings.map((heading) => cells.get(heading))),
  );
}

const parse = (text: string): Fields | undefined => {
  if (!text.startsWith('{')) return undefined;
  const { result } = JSON.parse(text) as { readonly result?: unknown };
  return isFields(result) ? result : undefined;
};

/** What is a table in an answer: its longest list; or else its totals, a row each. */
function rowsOf(result: Fields): readonly Fields[] | undefined {
  const [longest] = Object.values(result)
    .filter((value): value is readonly Fields[] => Array.isArray(value) && value.every(isFields))
    .sort((one, other) => other.length - one.length);
  if (longest && longest.length > 0) return longest;
  const { totals } = result;
  if (!isFields(totals)) return longest;
  return Object.entries(totals).map(([metric, total]) => ({
    metric,
    unit: unitOf(metric) ?? '',
    ...(isFields(total) ? total : { value: total }),
  }));
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The cells of a row: what lies deeper has the way to it in its heading, and a metric its unit. */
function cellsOf(row: Fields, way: readonly string[] = []): readonly (readonly [heading: string, cell: Cell])[] {
  return Object.entries(row).flatMap(([name, value]) => {
    if (isFields(value)) return cellsOf(value, name === 'values' ? way : [...way, name]);
    const cell = Array.isArray(value) ? value.join(' ') : (value as Cell);
    return [[headingOf([...way, name]), cell] as const];
  });
}

function headingOf(way: readonly string[]): string {
  const [metric = '', last] = way.slice(-2);
  const unit = last === 'value' ? unitOf(metric) : undefined;
  return unit === undefined ? way.join('_') : [...way.slice(0, -1), unit].join('_');
}

const unitOf = (metric: string): string | undefined =>
  Object.hasOwn(METRICS, metric) ? METRICS[metric as keyof typeof METRICS].unit : undefined;
