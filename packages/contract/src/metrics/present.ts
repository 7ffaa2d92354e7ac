import type { MetricGroup } from './definition.ts';

/** What is so at this moment. */
export const PRESENT_METRICS = {
  current_viewers: {
    unit: 'count',
    axis: 'now',
    aggregation: 'count',
    ofEachView: false,
    better: 'neither',
    exact: true,
    title: { en: 'Watching now', ko: '현재 시청', ja: '現在の視聴' },
    formula: {
      en: 'Views whose latest beat is at most 30 s old and that were starting, playing, stalled or seeking then.',
      ko: '마지막 보고가 30초 이내이고 그때 시작 중, 재생 중, 끊김 또는 탐색 중이던 조회 수입니다.',
      ja: '最新の報告が30秒以内で、そのとき開始中・再生中・停滞中・シーク中だった視聴の数です。',
    },
    choice: {
      en: 'At this instant, without the paused; one person with two videos counts twice.',
      ko: '지금 이 순간의 값이며 일시정지는 제외합니다. 한 사람이 두 영상을 보면 둘로 셉니다.',
      ja: 'この瞬間の値で、一時停止は含みません。一人が2本見ていれば2と数えます。',
    },
    absent: 'Never absent.',
  },
} as const satisfies MetricGroup;
