import type { MetricGroup } from './definition.ts';

const RATIO = {
  axis: 'end',
  aggregation: 'ratio_of_sums',
  ofEachView: false,
  better: 'lower',
  exact: true,
} as const;

const NO_REQUEST = 'No view tells of its requests.';

/** How the media comes to the viewer. */
export const NETWORK_METRICS = {
  request_throughput: {
    ...RATIO,
    better: 'higher',
    unit: 'bps',
    title: { en: 'Throughput', ko: '처리량', ja: 'スループット' },
    formula: {
      en: 'Bits of media requests divided by the time that they took, each for itself.',
      ko: '미디어 요청의 비트 수를 각 요청에 걸린 시간의 합으로 나눈 값입니다.',
      ja: 'メディア要求のビット数を、各要求にかかった時間の合計で割った値です。',
    },
    absent: NO_REQUEST,
  },
  request_latency: {
    ...RATIO,
    unit: 'ms',
    title: { en: 'Request latency', ko: '요청 지연', ja: '要求の遅延' },
    formula: {
      en: 'Time until the first byte of a media request; mean over requests.',
      ko: '미디어 요청의 첫 바이트까지 걸린 시간의 요청당 평균입니다.',
      ja: 'メディア要求の最初のバイトまでの時間の、要求ごとの平均です。',
    },
    absent: NO_REQUEST,
  },
  max_request_latency: {
    ...RATIO,
    aggregation: 'median',
    ofEachView: true,
    unit: 'ms',
    title: { en: 'Longest request latency', ko: '최대 요청 지연', ja: '最大の要求遅延' },
    formula: {
      en: "A view's longest time until a first byte; median over views with requests.",
      ko: '한 조회에서 첫 바이트까지 가장 오래 걸린 시간입니다. 요청이 있는 조회의 중앙값입니다.',
      ja: '一つの視聴で最初のバイトまで最も長くかかった時間です。要求のある視聴の中央値です。',
    },
    absent: NO_REQUEST,
  },
  request_failure_percentage: {
    ...RATIO,
    unit: 'fraction',
    title: { en: 'Failed requests', ko: '실패한 요청', ja: '失敗した要求' },
    formula: {
      en: 'Media requests that failed, retried or not, divided by all media requests.',
      ko: '재시도 여부와 상관없이 실패한 미디어 요청을 전체 미디어 요청으로 나눈 값입니다.',
      ja: '再試行に関わらず、失敗したメディア要求を全メディア要求で割った値です。',
    },
    absent: NO_REQUEST,
  },
  live_latency: {
    ...RATIO,
    unit: 'ms',
    title: { en: 'Live latency', ko: '라이브 지연', ja: 'ライブ遅延' },
    formula: {
      en: 'How far the picture is behind now, while playing near the live edge; mean over seconds played.',
      ko: '라이브 가장자리 근처에서 재생하는 동안 화면이 현재보다 늦은 정도입니다. 재생한 초의 평균입니다.',
      ja: 'ライブの先端付近で再生中に映像が現在より遅れている度合いです。再生した秒の平均です。',
    },
    absent: 'No view played near a live edge.',
  },
} as const satisfies MetricGroup;
