import type { OptionDefinition } from '../definition.ts';
import { CSS_COLOR_PATTERN } from '../patterns.ts';

/** How captions look. Where nothing is set, the player's own size and colours do; viewers may choose others for themselves. */
export const CAPTION_OPTIONS = [
  {
    key: 'captionStyle.fontSize',
    type: 'number',
    default: null,
    nullable: true,
    unit: 'px',
    minimum: 1,
    maximum: 200,
    tier: 'basic',
    group: 'captions',
    title: { en: 'Caption size', ko: '자막 크기', ja: '字幕の大きさ' },
    help: {
      en: 'Height of the letters of captions.',
      ko: '자막 글자의 크기입니다.',
      ja: '字幕の文字の大きさです。',
    },
  },
  {
    key: 'captionStyle.color',
    type: 'css_color',
    default: null,
    nullable: true,
    pattern: CSS_COLOR_PATTERN,
    tier: 'basic',
    group: 'captions',
    title: { en: 'Caption colour', ko: '자막 색상', ja: '字幕の色' },
    help: {
      en: 'Colour of the letters of captions, as CSS writes it.',
      ko: '자막 글자의 색상이며 CSS 형식입니다.',
      ja: '字幕の文字の色で、CSS の形式です。',
    },
  },
  {
    key: 'captionStyle.backgroundColor',
    type: 'css_color',
    default: null,
    nullable: true,
    pattern: CSS_COLOR_PATTERN,
    tier: 'basic',
    group: 'captions',
    title: { en: 'Caption background', ko: '자막 배경색', ja: '字幕の背景色' },
    help: {
      en: 'Colour behind captions, as CSS writes it.',
      ko: '자막 배경의 색상이며 CSS 형식입니다.',
      ja: '字幕の背景の色で、CSS の形式です。',
    },
  },
  {
    key: 'captionStyle.edgeStyle',
    type: 'enum',
    default: 'dropshadow',
    values: ['none', 'dropshadow', 'raised', 'depressed', 'uniform'],
    tier: 'basic',
    group: 'captions',
    title: { en: 'Caption edge', ko: '자막 테두리', ja: '字幕の縁' },
    help: {
      en: 'How the letters of captions stand out.',
      ko: '자막 글자의 테두리 모양입니다.',
      ja: '字幕の文字の縁取りです。',
    },
  },
] as const satisfies readonly OptionDefinition[];
