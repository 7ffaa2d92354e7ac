import type { MetricGroup } from './definition.ts';

const QUALITY = { axis: 'end', better: 'lower', exact: true } as const;
const RATIO = { ...QUALITY, aggregation: 'ratio_of_sums', ofEachView: false } as const;
const EACH = { ...QUALITY, aggregation: 'median', ofEachView: true } as const;

const NO_PLAY = 'No view showed a first frame.';
const NO_SIZE = 'Of no play the size of the picture is known.';

/** How good the picture is. */
export const PICTURE_METRICS = {
  average_bitrate: {
    ...RATIO,
    better: 'higher',
    unit: 'bps',
    title: { en: 'Average bit rate', ko: '평균 비트레이트', ja: '平均ビットレート' },
    formula: {
      en: 'Bit rate that the manifest indicates, weighted by the time played at it.',
      ko: '매니페스트가 알리는 비트레이트를 재생 시간으로 가중한 평균입니다.',
      ja: 'マニフェストが示すビットレートを再生時間で重み付けした平均です。',
    },
    choice: {
      en: 'Only what was played counts, not what was loaded.',
      ko: '내려받은 것이 아니라 재생한 것만 셉니다.',
      ja: '読み込んだものではなく再生したものだけを数えます。',
    },
    absent: 'No play has a bit rate.',
  },
  upscale_percentage: {
    ...RATIO,
    unit: 'fraction',
    title: { en: 'Upscaling', ko: '업스케일', ja: 'アップスケール' },
    formula: {
      en: 'How much the picture was enlarged beyond its own size, weighted by time: 1 is twice the size.',
      ko: '화면이 원래 크기보다 확대된 정도의 시간 가중 평균입니다. 1은 두 배 크기입니다.',
      ja: '映像が本来の大きさより拡大された度合いの時間加重平均です。1は2倍の大きさです。',
    },
    absent: NO_SIZE,
  },
  max_upscale: {
    ...EACH,
    unit: 'fraction',
    title: { en: 'Greatest upscaling', ko: '최대 업스케일', ja: '最大アップスケール' },
    formula: {
      en: 'Greatest enlargement of a view: 1 is twice the size; median over plays.',
      ko: '한 조회의 최대 확대 정도입니다. 1은 두 배 크기입니다. 재생된 조회의 중앙값입니다.',
      ja: '一つの視聴での最大の拡大です。1は2倍の大きさです。再生された視聴の中央値です。',
    },
    absent: NO_SIZE,
  },
  downscale_percentage: {
    ...RATIO,
    better: 'neither',
    unit: 'fraction',
    title: { en: 'Downscaling', ko: '다운스케일', ja: 'ダウンスケール' },
    formula: {
      en: 'How much the picture was shrunk below its own size, weighted by time: 1 is half the size. It wastes bytes and is no fault.',
      ko: '화면이 원래 크기보다 축소된 정도의 시간 가중 평균입니다. 1은 절반 크기입니다. 데이터 낭비일 뿐 결함은 아닙니다.',
      ja: '映像が本来の大きさより縮小された度合いの時間加重平均です。1は半分の大きさです。通信の無駄であり欠陥ではありません。',
    },
    absent: NO_SIZE,
  },
  max_downscale: {
    ...EACH,
    better: 'neither',
    unit: 'fraction',
    title: { en: 'Greatest downscaling', ko: '최대 다운스케일', ja: '最大ダウンスケール' },
    formula: {
      en: 'Greatest reduction of a view: 1 is half the size; median over plays.',
      ko: '한 조회의 최대 축소 정도입니다. 1은 절반 크기입니다. 재생된 조회의 중앙값입니다.',
      ja: '一つの視聴での最大の縮小です。1は半分の大きさです。再生された視聴の中央値です。',
    },
    absent: NO_SIZE,
  },
  rendition_changes: {
    ...EACH,
    unit: 'count',
    title: { en: 'Rendition changes', ko: '화질 변경', ja: '画質の切り替え' },
    formula: {
      en: 'Changes of the rendition on screen in a view; median over plays.',
      ko: '한 조회에서 화면의 화질이 바뀐 횟수입니다. 재생된 조회의 중앙값입니다.',
      ja: '一つの視聴で画面の画質が切り替わった回数です。再生された視聴の中央値です。',
    },
    absent: NO_PLAY,
  },
  upshifts: {
    ...EACH,
    better: 'neither',
    unit: 'count',
    title: { en: 'Upshifts', ko: '화질 상승', ja: '画質の上昇' },
    formula: {
      en: 'Changes to a higher bit rate in a view; median over plays.',
      ko: '한 조회에서 더 높은 비트레이트로 바뀐 횟수입니다. 재생된 조회의 중앙값입니다.',
      ja: '一つの視聴でより高いビットレートに切り替わった回数です。再生された視聴の中央値です。',
    },
    absent: NO_PLAY,
  },
  downshifts: {
    ...EACH,
    unit: 'count',
    title: { en: 'Downshifts', ko: '화질 하락', ja: '画質の低下' },
    formula: {
      en: 'Changes to a lower bit rate in a view; median over plays.',
      ko: '한 조회에서 더 낮은 비트레이트로 바뀐 횟수입니다. 재생된 조회의 중앙값입니다.',
      ja: '一つの視聴でより低いビットレートに切り替わった回数です。再生された視聴の中央値です。',
    },
    absent: NO_PLAY,
  },
  dropped_frames_percentage: {
    ...RATIO,
    unit: 'fraction',
    title: { en: 'Dropped frames', ko: '드롭된 프레임', ja: 'ドロップフレーム' },
    formula: {
      en: 'Frames decoded but not shown, divided by frames decoded.',
      ko: '디코딩했으나 표시하지 못한 프레임을 디코딩한 프레임으로 나눈 값입니다.',
      ja: 'デコードしたが表示しなかったフレームを、デコードしたフレームで割った値です。',
    },
    absent: 'No view counts its frames.',
  },
} as const satisfies MetricGroup;
