import type { MetricGroup } from './definition.ts';

/** What all of these are. */
const WAIT = {
  unit: 'ms',
  axis: 'end',
  aggregation: 'median',
  ofEachView: true,
  better: 'lower',
  exact: true,
} as const;

/** How long it takes to begin. */
export const STARTUP_METRICS = {
  startup_time: {
    ...WAIT,
    title: { en: 'Startup time', ko: '시작 시간', ja: '開始時間' },
    formula: {
      en: 'From the wish to play until the first frame with the playhead progressing; median over views that showed one.',
      ko: '재생 요청부터 재생 위치가 진행되는 첫 프레임까지의 시간입니다. 첫 프레임이 나온 조회의 중앙값입니다.',
      ja: '再生の要求から再生位置が進む最初のフレームまでの時間です。フレームが表示された視聴の中央値です。',
    },
    choice: {
      en: "With an ad in front, until the ad's first frame. The median, since a few very long waits would carry the mean; .p75, .p95 and .mean may be asked for.",
      ko: '앞 광고가 있으면 광고의 첫 프레임까지입니다. 아주 긴 대기 몇 건에 끌려가지 않도록 중앙값을 쓰며 .p75, .p95, .mean도 요청할 수 있습니다.',
      ja: '前に広告があれば広告の最初のフレームまでです。ごく長い待ちに引きずられないよう中央値とし、.p75、.p95、.meanも指定できます。',
    },
    absent: 'No view showed a first frame.',
  },
  content_startup_time: {
    ...WAIT,
    title: { en: 'Content startup time', ko: '콘텐츠 시작 시간', ja: 'コンテンツ開始時間' },
    formula: {
      en: 'From the wish to play until the first frame of the content itself, without ads before it; median.',
      ko: '재생 요청부터 콘텐츠 자체의 첫 프레임까지의 시간입니다. 앞 광고는 제외한 중앙값입니다.',
      ja: '再生の要求からコンテンツそのものの最初のフレームまでの時間です。前の広告を除いた中央値です。',
    },
    absent: 'No view showed a frame of the content.',
  },
  player_startup_time: {
    ...WAIT,
    title: { en: 'Player startup time', ko: '플레이어 시작 시간', ja: 'プレーヤー開始時間' },
    formula: {
      en: 'From the first breath of the player in the page until it takes orders; median over views that measured it.',
      ko: '페이지에서 플레이어가 처음 실행된 때부터 명령을 받을 수 있을 때까지의 시간입니다. 측정한 조회의 중앙값입니다.',
      ja: 'ページでプレーヤーが最初に動いてから操作を受け付けるまでの時間です。測定した視聴の中央値です。',
    },
    absent: 'No view measured it.',
  },
  page_load_time: {
    ...WAIT,
    title: { en: 'Page load time', ko: '페이지 로드 시간', ja: 'ページ読み込み時間' },
    formula: {
      en: "From the request of the page until the first breath of the player; on a page's first view only; median.",
      ko: '페이지 요청부터 플레이어가 처음 실행될 때까지의 시간입니다. 페이지의 첫 조회만 세는 중앙값입니다.',
      ja: 'ページの要求からプレーヤーが最初に動くまでの時間です。ページの最初の視聴だけの中央値です。',
    },
    absent: 'No view measured it.',
  },
  total_startup_time: {
    ...WAIT,
    title: { en: 'Total startup time', ko: '전체 시작 시간', ja: '全開始時間' },
    formula: {
      en: 'Player startup time and startup time of a view together; median over views that have both.',
      ko: '한 조회의 플레이어 시작 시간과 시작 시간의 합입니다. 둘 다 있는 조회의 중앙값입니다.',
      ja: '一つの視聴のプレーヤー開始時間と開始時間の合計です。両方ある視聴の中央値です。',
    },
    choice: {
      en: 'As NAVER has it, without the page load; NAVER takes the mean, which is .mean.',
      ko: 'NAVER와 같이 페이지 로드는 제외합니다. NAVER는 평균(.mean)을 씁니다.',
      ja: 'NAVERと同じくページ読み込みは含みません。NAVERは平均（.mean）です。',
    },
    absent: 'No view measured both.',
  },
  drm_load_time: {
    ...WAIT,
    title: { en: 'Licence load time', ko: '라이선스 로드 시간', ja: 'ライセンス読み込み時間' },
    formula: {
      en: 'Time until the first licence of protected content was there; median over views that needed one.',
      ko: '보호된 콘텐츠의 첫 라이선스를 받을 때까지의 시간입니다. 라이선스가 필요했던 조회의 중앙값입니다.',
      ja: '保護されたコンテンツの最初のライセンスが届くまでの時間です。必要だった視聴の中央値です。',
    },
    absent: 'No view needed a licence.',
  },
  exit_wait_time: {
    ...WAIT,
    better: 'neither',
    title: { en: 'Wait before leaving', ko: '이탈 전 대기 시간', ja: '離脱までの待ち時間' },
    formula: {
      en: 'How long those waited who left before a first frame; median.',
      ko: '첫 프레임 전에 떠난 시청자가 기다린 시간의 중앙값입니다.',
      ja: '最初のフレームの前に離れた視聴者が待った時間の中央値です。',
    },
    absent: 'Nobody left before a first frame.',
  },
} as const satisfies MetricGroup;
