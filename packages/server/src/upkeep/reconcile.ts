import { type ColumnarStore, DAY_ROLLUP, HOUR_ROLLUP, MEASURES, type Statement } from '../store/columnar/index.ts';
import { dayParams } from './day.ts';
import { RECOMPUTED_VIEWS, STORED_VIEWS } from './merged-views.ts';
import { type BucketWidth, selectRollup } from './select-rollup.ts';

/** A number that is not the same where it is kept, where it comes from, and where that comes from. */
export interface Difference {
  readonly rollup: string;
  readonly day: string;
  /** Account, axis and environment. */
  readonly group: string;
  readonly measure: string;
  readonly kept: unknown;
  readonly fromViews: unknown;
  /** Absent where beats are no longer kept. */
  readonly fromBeats?: unknown;
}

type Row = Readonly<Record<string, unknown>>;
type Groups = ReadonlyMap<string, Row>;

const TABLES: Readonly<Record<BucketWidth, string>> = { hour: HOUR_ROLLUP.name, day: DAY_ROLLUP.name };

/**
 * Adds up a day (UTC) three times: from its rollups, from the views, and from views made anew from the beats. All measures of all
 * accounts have to agree; what does not is returned. A day that has been touched since it was rolled differs rightly.
 */
export const reconcileDay = async (
  columnar: Pick<ColumnarStore, 'query'>,
  day: string,
  hasBeats: boolean,
): Promise<readonly Difference[]> => {
  const differences: Difference[] = [];
  for (const width of ['hour', 'day'] as const) {
    const sources = [keptRows(width, day), selectRollup(width, day, STORED_VIEWS)];
    if (hasBeats) sources.push(selectRollup(width, day, RECOMPUTED_VIEWS));
    const [kept = NONE, fromViews = NONE, fromBeats] = await Promise.all(
      sources.map((source) => added(columnar, source)),
    );
    differences.push(...compare({ rollup: TABLES[width], day }, kept, fromViews, fromBeats));
  }
  return differences;
};

const NONE: Groups = new Map();

const keptRows = (width: BucketWidth, day: string): Statement => ({
  sql: `SELECT * FROM ${TABLES[width]} WHERE toDate(bucket) = toDate(fromUnixTimestamp64Milli({from_ms:Int64}), 'UTC')`,
  params: dayParams(day),
});

/** Every measure of each group, over rows of a rollup. */
const added = async (columnar: Pick<ColumnarStore, 'query'>, { sql, params }: Statement): Promise<Groups> => {
  const measures = Object.entries(MEASURES).map(([name, { merged }]) => `${merged} AS all_${name}`);
  const rows = await columnar.query<Row & { group: string }>(
    {
      sql: `SELECT concat(toString(account_id), ' ', axis, ' ', environment) AS group, uniqExact(bucket) AS all_buckets,
  ${measures.join(',\n  ')}
FROM (\n${sql}\n)\nGROUP BY group`,
      params,
    },
    { maxExecutionSeconds: 300, tag: 'playhead reconcile' },
  );
  return new Map(rows.map(({ group, ...numbers }) => [group, numbers]));
};

const compare = (
  of: { rollup: string; day: string },
  kept: Groups,
  fromViews: Groups,
  fromBeats: Groups | undefined,
) => {
  const groups = new Set([kept, fromViews, fromBeats ?? NONE].flatMap((one) => [...one.keys()]));
  const measures = ['buckets', ...Object.keys(MEASURES)];
  return [...groups].flatMap((group) =>
    measures.flatMap((measure): Difference[] => {
      const values = [kept, fromViews, ...(fromBeats === undefined ? [] : [fromBeats])].map(
        (one) => one.get(group)?.[`all_${measure}`],
      );
      const [first, second, third] = values;
      if (values.every((value) => agrees(value, first))) return [];
      return [
        {
          ...of,
          group,
          measure,
          kept: first,
          fromViews: second,
          ...(fromBeats === undefined ? {} : { fromBeats: third }),
        },
      ];
    }),
  );
};

/** Sums of fractions depend on their order in the last digits. */
const agrees = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))
    : JSON.stringify(one) === JSON.stringify(other);
