import type { MetricGroup } from './definition.ts';

const SCORE = {
  unit: 'score',
  axis: 'end',
  aggregation: 'mean',
  ofEachView: true,
  better: 'higher',
  exact: true,
} as const;

const NO_PLAY = 'No view showed a first frame.';
const PUBLISHED = {
  en: "The curve that Mux published; Mux's own score is another program.",
  ko: 'Mux가 공개한 곡선입니다. Mux의 점수 자체와는 다른 프로그램입니다.',
  ja: 'Muxが公開した曲線です。Muxの得点そのものとは別のプログラムです。',
} as const;

/** One number for how it was, from 0 to 100. Their parameters are `SCORE_RULES`. */
export const SCORE_METRICS = {
  playback_score: {
    ...SCORE,
    title: { en: 'Playback score', ko: '재생 점수', ja: '再生スコア' },
    formula: {
      en: 'Success (1, or 0.5 for an exit before the start, or 0 for a failure) times 0.45 smoothness + 0.35 startup + 0.20 picture score; mean over views. Weights of a part that a view lacks go to the others; of an exit the wait counts as startup.',
      ko: '성공(1, 시작 전 이탈은 0.5, 실패는 0)에 0.45 매끄러움 + 0.35 시작 + 0.20 화질 점수를 곱한 값의 평균입니다. 없는 점수의 가중치는 나머지에 나눕니다. 이탈은 기다린 시간을 시작 시간으로 봅니다.',
      ja: '成功（1、開始前離脱は0.5、失敗は0）に、0.45×滑らかさ＋0.35×開始＋0.20×画質を掛けた値の平均です。欠けた部分の重みは残りに配ります。離脱は待ち時間を開始時間とみなします。',
    },
    choice: {
      en: 'Our own, version 1; comparable with no other product.',
      ko: '자체 점수 버전 1이며 다른 제품과 비교할 수 없습니다.',
      ja: '独自の得点（バージョン1）で、他の製品とは比べられません。',
    },
    absent: 'No view has a score.',
  },
  playback_success_score: {
    ...SCORE,
    title: { en: 'Success score', ko: '성공 점수', ja: '成功スコア' },
    formula: {
      en: '100 for a play, 50 for an exit before the start after 1 s or longer, 0 for a failure; mean. Sooner exits and business exceptions have none.',
      ko: '재생은 100, 1초 이상 기다린 시작 전 이탈은 50, 실패는 0의 평균입니다. 더 빠른 이탈과 비즈니스 예외는 점수가 없습니다.',
      ja: '再生は100、1秒以上待った開始前離脱は50、失敗は0の平均です。それより早い離脱とビジネス例外には得点がありません。',
    },
    choice: PUBLISHED,
    absent: 'No view has a score.',
  },
  startup_score: {
    ...SCORE,
    title: { en: 'Startup score', ko: '시작 점수', ja: '開始スコア' },
    formula: {
      en: '100 · 8 / (8 + startup time in seconds); mean over plays.',
      ko: '100 · 8 / (8 + 초 단위 시작 시간)의 재생된 조회 평균입니다.',
      ja: '100・8 /（8＋開始時間の秒数）の、再生された視聴の平均です。',
    },
    choice: PUBLISHED,
    absent: NO_PLAY,
  },
  smoothness_score: {
    ...SCORE,
    title: { en: 'Smoothness score', ko: '매끄러움 점수', ja: '滑らかさスコア' },
    formula: {
      en: 'Mean of 100 / √(1 + (rebuffers / 2)²) and 100 · exp(−10 · rebuffering time / watch time); mean over plays.',
      ko: '100 / √(1 + (재버퍼링 횟수 / 2)²)와 100 · exp(−10 · 재버퍼링 시간 / 시청 시간)의 평균을 재생된 조회에 대해 평균합니다.',
      ja: '100 / √(1＋(回数/2)²) と 100・exp(−10・リバッファリング時間/視聴時間) の平均を、再生された視聴で平均します。',
    },
    choice: PUBLISHED,
    absent: NO_PLAY,
  },
  quality_score: {
    ...SCORE,
    title: { en: 'Picture score', ko: '화질 점수', ja: '画質スコア' },
    formula: {
      en: '100 · exp(−0.33 · (0.15 · greatest upscaling + 0.85 · upscaling over time)); mean over plays whose picture size is known.',
      ko: '100 · exp(−0.33 · (0.15 · 최대 업스케일 + 0.85 · 시간 가중 업스케일))의 평균입니다. 화면 크기를 아는 재생만 셉니다.',
      ja: '100・exp(−0.33・(0.15・最大アップスケール＋0.85・時間加重アップスケール)) の平均です。映像の大きさが分かる再生だけを数えます。',
    },
    choice: PUBLISHED,
    absent: 'Of no play the size of the picture is known.',
  },
  good_views_percentage: {
    ...SCORE,
    unit: 'fraction',
    aggregation: 'share',
    ofEachView: false,
    title: { en: 'Good views', ko: '좋은 조회', ja: '良好な視聴' },
    formula: {
      en: 'Views that began within 4 s, rebuffered for at most 1 % of their watch time, kept a bit rate of 1 Mbps (0.5 on mobile) where it is known, and did not fail; divided by views without business exceptions and exits within 1 s.',
      ko: '4초 안에 시작하고 재버퍼링이 시청 시간의 1% 이하이며 알려진 비트레이트가 1Mbps(모바일 0.5) 이상이고 실패하지 않은 조회를, 비즈니스 예외와 1초 안의 이탈을 뺀 조회로 나눈 값입니다.',
      ja: '4秒以内に始まり、リバッファリングが視聴時間の1%以下、ビットレートが分かれば1Mbps（モバイルは0.5）以上で、失敗しなかった視聴を、ビジネス例外と1秒以内の離脱を除いた視聴で割った値です。',
    },
    choice: {
      en: "In the manner of Conviva's SPI; the thresholds are ours.",
      ko: 'Conviva SPI 방식이며 기준값은 자체 값입니다.',
      ja: 'ConvivaのSPIに倣い、しきい値は独自のものです。',
    },
    absent: 'There was no such view.',
  },
} as const satisfies MetricGroup;
