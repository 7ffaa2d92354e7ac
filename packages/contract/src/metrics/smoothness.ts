import type { MetricGroup } from './definition.ts';

const QUALITY = { axis: 'end', better: 'lower', exact: true } as const;
const RATIO = { ...QUALITY, aggregation: 'ratio_of_sums', ofEachView: false } as const;
const EACH = { ...QUALITY, aggregation: 'median', ofEachView: true } as const;

const NO_PLAY = 'No view showed a first frame.';

/** How well it keeps playing. A rebuffer is a standstill of 500 ms or longer that no seek has caused. */
export const SMOOTHNESS_METRICS = {
  rebuffer_percentage: {
    ...RATIO,
    unit: 'fraction',
    title: { en: 'Rebuffering', ko: '재버퍼링', ja: 'リバッファリング' },
    formula: {
      en: 'Rebuffering time of all views divided by their watch time (startup, playing, stalled and seeking). Waiting after a seek is no rebuffering.',
      ko: '모든 조회의 재버퍼링 시간을 시청 시간(시작 대기, 재생, 끊김, 탐색)으로 나눈 값입니다. 탐색 뒤의 대기는 재버퍼링이 아닙니다.',
      ja: '全視聴のリバッファリング時間を視聴時間（開始待ち、再生、停滞、シーク）で割った値です。シーク後の待ちは含みません。',
    },
    choice: {
      en: 'A ratio of sums over watch time, not a mean of ratios, which a few short views could make many times larger. A standstill counts from 500 ms.',
      ko: '비율의 평균이 아니라 합의 비율입니다. 비율의 평균은 짧은 조회 몇 건에 몇 배로 커질 수 있습니다. 500ms 이상의 멈춤만 셉니다.',
      ja: '比率の平均ではなく合計の比率です。比率の平均は短い視聴のために何倍にもなり得ます。500ms以上の停止を数えます。',
    },
    absent: 'No view was watched.',
  },
  rebuffer_frequency: {
    ...RATIO,
    unit: 'per_minute',
    title: { en: 'Rebuffer frequency', ko: '재버퍼링 빈도', ja: 'リバッファリング頻度' },
    formula: {
      en: 'Rebuffers of all views per minute of their playing and rebuffering time.',
      ko: '재생 및 재버퍼링 시간 1분당 재버퍼링 횟수입니다.',
      ja: '再生とリバッファリングの時間1分あたりのリバッファリング回数です。',
    },
    absent: 'Nothing was played.',
  },
  stalls_per_hour: {
    ...RATIO,
    unit: 'per_hour',
    title: { en: 'Stalls per hour', ko: '시간당 끊김', ja: '1時間あたりの停滞' },
    formula: {
      en: 'Stalls of all views, those from 250 ms on, per hour of their watch time.',
      ko: '시청 시간 1시간당 끊김(250ms 이상) 횟수입니다.',
      ja: '視聴時間1時間あたりの停滞（250ms以上）の回数です。',
    },
    absent: 'No view was watched.',
  },
  rebuffer_count: {
    ...EACH,
    unit: 'count',
    title: { en: 'Rebuffers per view', ko: '조회당 재버퍼링', ja: '視聴あたりのリバッファリング' },
    formula: {
      en: 'Rebuffers of a view; median over plays.',
      ko: '한 조회의 재버퍼링 횟수입니다. 재생된 조회의 중앙값입니다.',
      ja: '一つの視聴のリバッファリング回数です。再生された視聴の中央値です。',
    },
    absent: NO_PLAY,
  },
  rebuffer_duration: {
    ...EACH,
    unit: 'ms',
    title: { en: 'Rebuffering per view', ko: '조회당 재버퍼링 시간', ja: '視聴あたりのリバッファリング時間' },
    formula: {
      en: 'Rebuffering time of a view; median over plays.',
      ko: '한 조회의 재버퍼링 시간입니다. 재생된 조회의 중앙값입니다.',
      ja: '一つの視聴のリバッファリング時間です。再生された視聴の中央値です。',
    },
    absent: NO_PLAY,
  },
  rebuffered_views_percentage: {
    ...QUALITY,
    unit: 'fraction',
    aggregation: 'share',
    ofEachView: false,
    title: { en: 'Views with rebuffering', ko: '재버퍼링된 조회', ja: 'リバッファリングのあった視聴' },
    formula: {
      en: 'Plays with at least one rebuffer, divided by plays.',
      ko: '재버퍼링이 한 번이라도 있던 재생의 비율입니다.',
      ja: 'リバッファリングが1回以上あった再生の割合です。',
    },
    absent: NO_PLAY,
  },
  average_rebuffer_time: {
    ...RATIO,
    unit: 'ms',
    title: { en: 'Buffering time', ko: '버퍼링 시간', ja: 'バッファリング時間' },
    formula: {
      en: 'Rebuffering time divided by rebuffers: how long one lasts until playback goes on.',
      ko: '재버퍼링 시간을 횟수로 나눈 값입니다. 재생이 다시 이어질 때까지 한 번에 걸리는 시간입니다.',
      ja: 'リバッファリング時間を回数で割った値です。再生が続くまで1回にかかる時間です。',
    },
    absent: 'Nothing rebuffered.',
  },
  seek_latency: {
    ...RATIO,
    unit: 'ms',
    title: { en: 'Seek latency', ko: '탐색 지연', ja: 'シーク遅延' },
    formula: {
      en: 'Time from a seek to the first progress after it; seeking time divided by seeks.',
      ko: '탐색부터 재생 위치가 다시 진행될 때까지의 시간입니다. 탐색 시간을 횟수로 나눕니다.',
      ja: 'シークから再生位置が再び進むまでの時間です。シーク時間を回数で割ります。',
    },
    absent: 'Nobody sought.',
  },
  seek_count: {
    ...EACH,
    better: 'neither',
    unit: 'count',
    title: { en: 'Seeks per view', ko: '조회당 탐색', ja: '視聴あたりのシーク' },
    formula: {
      en: 'Seeks of a view; median over plays.',
      ko: '한 조회의 탐색 횟수입니다. 재생된 조회의 중앙값입니다.',
      ja: '一つの視聴のシーク回数です。再生された視聴の中央値です。',
    },
    absent: NO_PLAY,
  },
} as const satisfies MetricGroup;
