import type { Localized } from '../localized.ts';

/** What a metric's number is, where it comes from, and what its absence means. */
export interface MetricDefinition {
  readonly unit: 'count' | 'ms' | 'fraction';
  /** Which moment puts a view into a range or bucket: its start (audience), its latest beat (quality of experience), or the present. */
  readonly axis: 'start' | 'end' | 'now';
  readonly aggregation: 'count' | 'sum' | 'median' | 'ratio_of_sums';
  /** Whether less of it is better, more is, or neither. */
  readonly better: 'lower' | 'higher' | 'neither';
  readonly exact: boolean;
  readonly title: Localized;
  /** The formula in words, as shown beside the number. */
  readonly formula: Localized;
  /** What a null value means. */
  readonly absent: string;
}

/** The metrics by their id, the same word on the wire and in SQL. */
export const METRICS = {
  views: {
    unit: 'count',
    axis: 'start',
    aggregation: 'count',
    better: 'neither',
    exact: true,
    title: { en: 'Views', ko: '조회', ja: '視聴' },
    formula: {
      en: 'Attempts to play that began in the range, whether or not a frame was shown. Reloading is a new view, pausing is not.',
      ko: '기간 안에 시작된 재생 시도 수입니다. 화면이 나오지 않아도 포함합니다. 새로고침은 새 조회이고 일시정지는 아닙니다.',
      ja: '期間内に始まった再生の試行数です。フレームが表示されなくても数えます。再読み込みは新しい視聴、一時停止は同じ視聴です。',
    },
    absent: 'Never absent.',
  },
  play_time: {
    unit: 'ms',
    axis: 'start',
    aggregation: 'sum',
    better: 'higher',
    exact: true,
    title: { en: 'Play time', ko: '재생 시간', ja: '再生時間' },
    formula: {
      en: 'Time with the playhead progressing, summed over the views; without startup, stalls, seeks and pauses.',
      ko: '재생 위치가 진행된 시간의 합입니다. 시작 대기, 끊김, 탐색, 일시정지는 제외합니다.',
      ja: '再生位置が進んだ時間の合計です。開始待ち、停滞、シーク、一時停止は含みません。',
    },
    absent: 'Never absent.',
  },
  startup_time: {
    unit: 'ms',
    axis: 'end',
    aggregation: 'median',
    better: 'lower',
    exact: true,
    title: { en: 'Startup time', ko: '시작 시간', ja: '開始時間' },
    formula: {
      en: 'From the wish to play until the first frame with the playhead progressing; median over views that showed one.',
      ko: '재생 요청부터 재생 위치가 진행되는 첫 프레임까지의 시간입니다. 첫 프레임이 나온 조회의 중앙값입니다.',
      ja: '再生の要求から再生位置が進む最初のフレームまでの時間です。フレームが表示された視聴の中央値です。',
    },
    absent: 'No view showed a first frame.',
  },
  rebuffer_percentage: {
    unit: 'fraction',
    axis: 'end',
    aggregation: 'ratio_of_sums',
    better: 'lower',
    exact: true,
    title: { en: 'Rebuffering', ko: '재버퍼링', ja: 'リバッファリング' },
    formula: {
      en: 'Stalled time of all views divided by their watch time (startup, playing, stalled and seeking). Waiting after a seek is not a stall.',
      ko: '모든 조회의 끊김 시간을 시청 시간(시작 대기, 재생, 끊김, 탐색)으로 나눈 값입니다. 탐색 뒤의 대기는 끊김이 아닙니다.',
      ja: '全視聴の停滞時間を視聴時間（開始待ち、再生、停滞、シーク）で割った値です。シーク後の待ちは停滞に含みません。',
    },
    absent: 'No view was watched.',
  },
  current_viewers: {
    unit: 'count',
    axis: 'now',
    aggregation: 'count',
    better: 'neither',
    exact: true,
    title: { en: 'Watching now', ko: '현재 시청', ja: '現在の視聴' },
    formula: {
      en: 'Views whose latest beat is at most 30 s old and that were starting, playing, stalled or seeking then.',
      ko: '마지막 보고가 30초 이내이고 그때 시작 중, 재생 중, 끊김 또는 탐색 중이던 조회 수입니다.',
      ja: '最新の報告が30秒以内で、そのとき開始中・再生中・停滞中・シーク中だった視聴の数です。',
    },
    absent: 'Never absent.',
  },
} as const satisfies Record<string, MetricDefinition>;

/** A metric's id. */
export type MetricId = keyof typeof METRICS;

/** Every metric's id, in the order in which they are shown. */
export const METRIC_IDS = Object.keys(METRICS) as readonly MetricId[];
