import type { HistogramQuery } from '@playhead/contract/api';
import { METRICS, VIEW_NUMBER_IDS, type ViewNumberId } from '@playhead/contract/metrics';
import { parseScope } from './parse-scope.ts';
import { fault, type Parsed, read } from './parsed.ts';
import type { Scope } from './question.ts';

/** A question about how the numbers of views are spread. */
export interface HistogramQuestion extends Scope {
  readonly metric: ViewNumberId;
  /** Rising. */
  readonly edges: readonly number[];
}

const MAX_EDGES = 100;

/** Rising by 1, 2 and 5 of each power of ten: times and counts spread over powers. */
const MS_EDGES = [
  0, 50, 100, 200, 500, 1000, 2000, 3000, 5000, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000,
  3_600_000, 7_200_000,
];
const COUNT_EDGES = [0, 1, 2, 3, 4, 5, 10, 20, 50, 100, 200, 500, 1000];
const FRACTION_EDGES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const SCORE_EDGES = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

const EDGES = { ms: MS_EDGES, count: COUNT_EDGES, fraction: FRACTION_EDGES, score: SCORE_EDGES } as const;

/** Reads a query of the histogram, or says which part of it is wrong and what would be right. */
export const parseHistogram = (query: HistogramQuery, nowMs: number): Parsed<HistogramQuestion> => {
  const metric = VIEW_NUMBER_IDS.find((id) => id === query.metric);
  if (metric === undefined) {
    return fault(`metric: "${query.metric}" is no number of each view. Those are ${VIEW_NUMBER_IDS.join(', ')}.`);
  }
  const edges = query.edges === undefined ? read(EDGES[METRICS[metric].unit]) : parseEdges(query.edges);
  if (!edges.ok) return edges;
  const scope = parseScope(query, nowMs);
  return scope.ok ? read({ ...scope.value, metric, edges: edges.value }) : scope;
};

const parseEdges = (text: string): Parsed<readonly number[]> => {
  const texts = text.split(',').map((edge) => edge.trim());
  const edges = texts.map((edge) => (/^\d{1,15}(\.\d{1,9})?$/.test(edge) ? Number(edge) : Number.NaN));
  const isRising = edges.every((edge, index) => edge > (edges[index - 1] ?? -1));
  if (!isRising) return fault('edges: write rising numbers from 0 on, separated by commas, as 0,500,1000.');
  return edges.length <= MAX_EDGES ? read(edges) : fault(`edges: ${edges.length} are more than ${MAX_EDGES}.`);
};
