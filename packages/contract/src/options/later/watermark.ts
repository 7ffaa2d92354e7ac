import type { OptionDefinition } from '../definition.ts';

/** A text over the picture that tells whose screen a recording comes from. */
export const WATERMARK_OPTIONS = [
  {
    key: 'visibleWatermark',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'protection',
    title: { en: 'Watermark', ko: '워터마크', ja: '透かし' },
    help: {
      en: 'Show a text over the picture.',
      ko: '영상 위에 텍스트를 표시합니다.',
      ja: '映像の上にテキストを表示します。',
    },
  },
  {
    key: 'watermarkText',
    type: 'text',
    default: '',
    maxLength: 256,
    tier: 'basic',
    group: 'protection',
    title: { en: 'Watermark text', ko: '워터마크 텍스트', ja: '透かしのテキスト' },
    help: {
      en: "The text, e.g. the viewer's name.",
      ko: '표시할 텍스트입니다. 예: 시청자 이름.',
      ja: '表示するテキストです。例：視聴者の名前。',
    },
  },
  {
    key: 'watermarkConfig.randPosition',
    type: 'boolean',
    default: true,
    tier: 'basic',
    group: 'protection',
    title: { en: 'Moving watermark', ko: '워터마크 이동', ja: '透かしの移動' },
    help: {
      en: 'Move the watermark to random places.',
      ko: '워터마크를 임의의 위치로 옮깁니다.',
      ja: '透かしを不規則な位置に移します。',
    },
  },
  {
    // VPE's spelling.
    key: 'watermarkConfig.randPositionInterVal',
    type: 'integer',
    default: 3000,
    unit: 'ms',
    minimum: 0,
    maximum: 3_600_000,
    tier: 'basic',
    group: 'protection',
    title: { en: 'Watermark moves every', ko: '워터마크 이동 간격', ja: '透かしの移動間隔' },
    help: {
      en: 'Milliseconds between two moves of the watermark.',
      ko: '워터마크가 이동하는 간격(밀리초)입니다.',
      ja: '透かしが移動する間隔（ミリ秒）です。',
    },
  },
  ...watermarkPlace(
    'x',
    { en: 'Watermark from the left', ko: '워터마크 가로 위치', ja: '透かしの横位置' },
    {
      en: 'Place of a watermark that does not move, in percent of the width; above 50 it is measured from the right.',
      ko: '이동하지 않는 워터마크의 가로 위치(%)입니다. 50을 넘으면 오른쪽을 기준으로 합니다.',
      ja: '移動しない透かしの横位置（%）です。50 を超えると右から測ります。',
    },
  ),
  ...watermarkPlace(
    'y',
    { en: 'Watermark from the top', ko: '워터마크 세로 위치', ja: '透かしの縦位置' },
    {
      en: 'Place of a watermark that does not move, in percent of the height; above 50 it is measured from the bottom.',
      ko: '이동하지 않는 워터마크의 세로 위치(%)입니다. 50을 넘으면 아래쪽을 기준으로 합니다.',
      ja: '移動しない透かしの縦位置（%）です。50 を超えると下から測ります。',
    },
  ),
  {
    key: 'watermarkConfig.opacity',
    type: 'number',
    default: 0.5,
    minimum: 0,
    maximum: 1,
    tier: 'basic',
    group: 'protection',
    title: { en: 'Watermark opacity', ko: '워터마크 불투명도', ja: '透かしの不透明度' },
    help: {
      en: '0 is invisible, 1 hides the picture behind it.',
      ko: '0은 보이지 않고 1은 뒤의 영상을 가립니다.',
      ja: '0 は見えず、1 は後ろの映像を隠します。',
    },
  },
] as const satisfies readonly OptionDefinition[];

function watermarkPlace<const Axis extends 'x' | 'y'>(
  axis: Axis,
  title: OptionDefinition['title'],
  help: OptionDefinition['help'],
) {
  return [
    {
      key: `watermarkConfig.${axis}` as const,
      type: 'number',
      default: 10,
      unit: 'percent',
      minimum: 0,
      maximum: 100,
      tier: 'basic',
      group: 'protection',
      title,
      help,
    },
  ] as const;
}
