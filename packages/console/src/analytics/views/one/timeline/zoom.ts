/** The part of a course that is in sight; milliseconds since the view began. */
export interface Sight {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Nothing is told more exactly than this. */
const SHORTEST_MS = 1000;

/** The part between two moments, in whichever order, no shorter than a second and within the course. */
export function sightOf(oneMs: number, otherMs: number, endMs: number): Sight {
  const lengthMs = Math.min(Math.max(Math.abs(otherMs - oneMs), SHORTEST_MS), Math.max(endMs, SHORTEST_MS));
  const middleMs = (oneMs + otherMs) / 2;
  return shifted({ fromMs: middleMs - lengthMs / 2, toMs: middleMs + lengthMs / 2 }, endMs);
}

/** The sight made longer (above 1) or shorter by a factor; the moment stays where it is on screen. */
export function zoomed({ fromMs, toMs }: Sight, factor: number, aroundMs: number, endMs: number): Sight {
  const lengthMs = Math.min(Math.max((toMs - fromMs) * factor, SHORTEST_MS), Math.max(endMs, SHORTEST_MS));
  const place = toMs > fromMs ? (aroundMs - fromMs) / (toMs - fromMs) : 0;
  const startMs = aroundMs - place * lengthMs;
  return shifted({ fromMs: startMs, toMs: startMs + lengthMs }, endMs);
}

/** The sight moved just so far that a moment is in it. */
export function following(sight: Sight, atMs: number, endMs: number): Sight {
  const byMs = atMs < sight.fromMs ? atMs - sight.fromMs : atMs > sight.toMs ? atMs - sight.toMs : 0;
  return byMs === 0 ? sight : shifted({ fromMs: sight.fromMs + byMs, toMs: sight.toMs + byMs }, endMs);
}

function shifted({ fromMs, toMs }: Sight, endMs: number): Sight {
  const lengthMs = toMs - fromMs;
  const startMs = Math.max(0, Math.min(fromMs, endMs - lengthMs));
  return { fromMs: startMs, toMs: startMs + lengthMs };
}

const STEPS_MS = [
  100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000,
  3_600_000, 7_200_000, 14_400_000, 43_200_000, 86_400_000,
];

/** Round moments for an axis over the sight, `most` of them at most. */
export function axisMarks({ fromMs, toMs }: Sight, most: number): readonly number[] {
  const stepMs = STEPS_MS.find((step) => (toMs - fromMs) / step <= most) ?? (toMs - fromMs) / most;
  const first = Math.ceil(fromMs / stepMs);
  const count = Math.floor(toMs / stepMs) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * stepMs);
}
