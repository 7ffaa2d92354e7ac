import {
  ACTIONS,
  type ActionDefinition,
  MANAGED_POLICIES,
  type ManagedPolicy,
  type ManagedPolicyName,
} from '../access/index.ts';
import { BOT_SIGNALS, QUALITY_FLAGS, type Signal } from '../beats/index.ts';
import { DIMENSIONS, type DimensionDefinition } from '../dimensions/index.ts';
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
import { ALL_OPTIONS, ITEM_FIELDS_WITHOUT_EFFECT, type OptionDefinition } from '../options/all/index.ts';
import { OPTIONS } from '../options/index.ts';

import {
  APP_OPTIONS,
  type Compatibility,
  DIFFERING_OPTIONS,
  OWN_OPTIONS,
  VPE_ERRORS,
  VPE_EVENTS,
  VPE_METHODS,
  VPE_OVERRIDES,
} from './vpe-surface.ts';

type Row = readonly string[];

const HONOURED: ReadonlySet<string> = new Set(OPTIONS.map(({ key }) => key));
/** The managed policies that allow some actions and not others. */
const GRADED_POLICIES = (Object.keys(MANAGED_POLICIES) as ManagedPolicyName[]).filter(
  (name) => name !== 'NCP_ADMINISTRATOR',
);
const shortName = (name: string) => name.replace(/^NCP_VIDEO_PLYAER_ENHANCEMENT/, '…').replace(/^NCP_/, '');
const allows = (policy: ManagedPolicyName, action: string) =>
  MANAGED_POLICIES[policy].actions.some((each) => each === action);

/** Tables of the documentation, in Markdown, written out of the catalogues. The documentation holds them between markers of their name. */
export const DOCUMENT_TABLES = {
  metrics: () =>
    table(
      ['Metric', 'Unit', 'Axis', 'Aggregation', 'Exact', 'Formula', 'When absent'],
      Object.entries(METRICS).map(([id, metric]: [string, MetricDefinition]) => [
        code(id),
        metric.unit,
        metric.axis,
        metric.ofEachView ? `${metric.aggregation}, .p50 …` : metric.aggregation,
        metric.exact ? 'yes' : 'no',
        [metric.formula.en, ...(metric.choice === undefined ? [] : [`*${metric.choice.en}*`])].join(' '),
        metric.absent,
      ]),
    ),
  dimensions: () =>
    table(
      ['Dimension', 'Group', 'Kind', 'Meaning'],
      Object.entries(DIMENSIONS).map(([id, dimension]: [string, DimensionDefinition]) => [
        code(id),
        dimension.group,
        dimension.kind,
        dimension.description,
      ]),
    ),
  options: () =>
    table(
      ['Option', 'Type', 'Default', 'Values', 'In effect', 'Meaning'],
      ALL_OPTIONS.map((option) => [
        code(option.key),
        option.type,
        code(JSON.stringify(option.default)),
        valuesOf(option),
        HONOURED.has(option.key) ? 'yes' : 'not yet',
        option.help.en,
      ]),
    ),
  'item-fields-without-effect': () => listOf(ITEM_FIELDS_WITHOUT_EFFECT),
  'vpe-options': () =>
    compatibilityTable(
      'Option',
      Object.fromEntries(ALL_OPTIONS.filter(({ key }) => !OWN_OPTIONS.has(key)).map(({ key }) => [key, statusOf(key)])),
    ),
  'vpe-methods': () => compatibilityTable('Method', VPE_METHODS),
  'vpe-events': () => compatibilityTable('Event', VPE_EVENTS),
  'vpe-overrides': () => compatibilityTable('Override', VPE_OVERRIDES),
  'vpe-errors': () => compatibilityTable('Code', VPE_ERRORS),
  policies: () =>
    table(
      ['Policy', 'Is for', 'Allows'],
      Object.entries(MANAGED_POLICIES).map(([name, { description, actions }]: [string, ManagedPolicy]) => [
        code(name),
        description,
        shortList(actions),
      ]),
    ),
  actions: () =>
    table(
      ['Action', 'Lets', ...GRADED_POLICIES.map(shortName)],
      Object.entries(ACTIONS).map(([name, action]: [string, ActionDefinition]) => [
        code(name),
        `${action.allows}${action.isForOperator ? ' (first account only)' : ''}`,
        ...GRADED_POLICIES.map((policy) => (allows(policy, name) ? 'yes' : '')),
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
  'bot-signals': () => signalTable(BOT_SIGNALS),
  'quality-flags': () => signalTable(QUALITY_FLAGS),
  'player-errors': () =>
    Object.entries(PLAYER_ERRORS)
      .map(([name, { title, message }]) => `## ${name}\n\n${title.en}. ${message.en}`)
      .join('\n\n'),
} as const satisfies Record<string, () => string>;

/**
 * Puts the named table between its markers, `<!-- table: NAME -->` and `<!-- end -->`; everything else stays as it is.
 *
 * @param tables those of the catalogues, or others.
 */
export function fillTables(page: string, tables: Readonly<Record<string, () => string>> = DOCUMENT_TABLES): string {
  return page.replace(
    /(<!-- table: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (whole, start: string, name: string, end: string) => {
      const write = tables[name];
      return write ? `${start}\n${write()}\n\n${end}` : whole;
    },
  );
}

const table = (head: Row, rows: readonly Row[]) =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const shortList = (names: readonly string[]) =>
  names.length <= 3 ? names.map(code).join(', ') : `${names.length} of ${Object.keys(ACTIONS).length} actions`;
const adviceOf = (errorCode: string) => SERVICE_ADVICE[Number(errorCode) as ServiceErrorCode];
const listOf = (names: readonly string[]) => (names.length === 0 ? 'None.' : `${names.map(code).join(', ')}.`);
const code = (text: string) => `\`${text}\``;

function valuesOf(option: OptionDefinition): string {
  const { values, valuesWithoutEffect = [], suggestions, minimum, maximum, unit } = option;
  if (values)
    return [...values.map(code), ...valuesWithoutEffect.map((value) => `${code(value)} (not yet)`)].join(', ');
  if (suggestions) return `${suggestions.map(code).join(', ')} and others`;
  return minimum === undefined ? '' : `${minimum} to ${maximum}${unit ? UNITS[unit] : ''}`;
}

const UNITS = { ms: ' ms', seconds: ' s', px: ' px', percent: ' %', index: '' } as const;

function signalTable(signals: Readonly<Record<string, Signal>>): string {
  const rows = Object.entries(signals).map(([name, { bit, meaning }]) => [code(name), String(bit), meaning]);
  return table(['Signal', 'Bit', 'Meaning'], rows);
}

function statusOf(key: string): Compatibility {
  if (APP_OPTIONS.has(key)) return { status: 'not in a browser' };
  if (!HONOURED.has(key)) return { status: 'not yet' };
  const note = DIFFERING_OPTIONS[key];
  return note === undefined ? { status: 'works' } : { status: 'differs', note };
}

const compatibilityTable = (head: string, rows: Readonly<Record<string, Compatibility>>) =>
  table(
    [head, 'Here', 'What to know'],
    Object.entries(rows).map(([name, { status, note = '' }]) => [code(name), status, note]),
  );
