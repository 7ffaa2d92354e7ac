import { GATEWAY_ADVICE, SERVICE_ADVICE } from '../errors/advice.ts';
import {
  BUSINESS_ERRORS,
  GATEWAY_ERRORS,
  type GatewayErrorName,
  NATIVE_ERRORS,
  PLAYER_ERRORS,
  REJECTION_REASONS,
  type ServiceErrorCode,
} from '../errors/index.ts';
import { METRICS, type MetricDefinition } from '../metrics/index.ts';
import { OPTIONS, type OptionDefinition } from '../options/index.ts';

type Row = readonly string[];

/** Tables of the documentation, in Markdown, written out of the catalogues. The documentation holds them between markers of their name. */
export const DOCUMENT_TABLES = {
  metrics: () =>
    table(
      ['Metric', 'Unit', 'Axis', 'Aggregation', 'Formula', 'When absent'],
      Object.entries(METRICS).map(([id, metric]: [string, MetricDefinition]) => [
        code(id),
        metric.unit,
        metric.axis,
        metric.aggregation,
        metric.formula.en,
        metric.absent,
      ]),
    ),
  options: () =>
    table(
      ['Option', 'Type', 'Default', 'Values', 'Meaning'],
      OPTIONS.map((option) => [
        code(option.key),
        option.type,
        code(JSON.stringify(option.default)),
        valuesOf(option),
        option.help.en,
      ]),
    ),
  'gateway-errors': () =>
    table(
      ['HTTP', 'errorCode', 'message', 'What to do'],
      Object.entries(GATEWAY_ERRORS).map(([name, { status, code: errorCode, message }]) => [
        String(status),
        errorCode,
        message,
        GATEWAY_ADVICE[name as GatewayErrorName],
      ]),
    ),
  'business-errors': () =>
    table(
      ['errorCode', 'message', 'What to do'],
      Object.entries(BUSINESS_ERRORS).map(([errorCode, message]) => [errorCode, message, adviceOf(errorCode)]),
    ),
  'native-errors': () =>
    table(
      ['HTTP', 'errorCode', 'message', 'What to do'],
      Object.entries(NATIVE_ERRORS).map(([errorCode, { status, message }]) => [
        String(status),
        errorCode,
        message,
        adviceOf(errorCode),
      ]),
    ),
  rejections: () =>
    table(
      ['Reason', 'What to do'],
      Object.entries(REJECTION_REASONS).map(([reason, advice]) => [code(reason), advice]),
    ),
  'player-errors': () =>
    Object.entries(PLAYER_ERRORS)
      .map(([name, { title, message }]) => `## ${name}\n\n${title.en}. ${message.en}`)
      .join('\n\n'),
} as const satisfies Record<string, () => string>;

/** Puts the named table between its markers, `<!-- table: NAME -->` and `<!-- end -->`; everything else stays as it is. */
export function fillTables(page: string): string {
  return page.replace(
    /(<!-- table: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (whole, start: string, name: string, end: string) => {
      const write = (DOCUMENT_TABLES as Readonly<Record<string, () => string>>)[name];
      return write ? `${start}\n${write()}\n\n${end}` : whole;
    },
  );
}

const table = (head: Row, rows: readonly Row[]) =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const adviceOf = (errorCode: string) => SERVICE_ADVICE[Number(errorCode) as ServiceErrorCode];
const code = (text: string) => `\`${text}\``;

function valuesOf({ values, minimum, maximum, unit }: OptionDefinition): string {
  if (values) return values.map(code).join(', ');
  return minimum === undefined ? '' : `${minimum} to ${maximum}${unit === 'ms' ? ' ms' : ''}`;
}
