/** What a page wrote down on every animation frame: time, position and whether the element was seeking. */
export type DiaryEntry = readonly [nowMs: number, playheadMs: number, seeking: boolean];

/** What a diary says, found without any of the beacon's code. */
export interface DiaryFindings {
  readonly startupMs: number;
  /** From the first frame on, without seeks: playing or stalled. */
  readonly movedMs: number;
  /** Of that, how long the playhead stood between two movements, each time. */
  readonly standstills: readonly number[];
  readonly seekMs: number;
}

interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
  readonly seeking: boolean;
}

/** The stretches in which the playhead stood still, from the last movement to the next. A hop of the position is no movement. */
const standstills = (diary: readonly DiaryEntry[]): Stretch[] => {
  const found: Stretch[] = [];
  let [[startMs, position, seeking]] = [diary[0] ?? [0, 0, false]];
  for (const [nowMs, playheadMs, seekingNow] of diary.slice(1)) {
    seeking ||= seekingNow;
    if (playheadMs === position) continue;
    const hop = Math.abs(playheadMs - position) > 1000 + nowMs - startMs;
    position = playheadMs;
    if (hop) seeking = true;
    if (hop || seekingNow) continue;
    found.push({ startMs, endMs: nowMs, seeking });
    startMs = nowMs;
    seeking = false;
  }
  return found;
};

const lengthOf = ({ startMs, endMs }: Stretch): number => endMs - startMs;

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

/** Reads a diary that begins at the wish to play and ends while playing. */
export const readDiary = (diary: readonly DiaryEntry[]): DiaryFindings => {
  const [startup, ...rest] = standstills(diary);
  const seeks = rest.filter((stretch) => stretch.seeking).map(lengthOf);
  const others = rest.filter((stretch) => !stretch.seeking).map(lengthOf);
  return {
    startupMs: startup ? lengthOf(startup) : 0,
    movedMs: sum(others),
    standstills: others,
    seekMs: sum(seeks),
  };
};
