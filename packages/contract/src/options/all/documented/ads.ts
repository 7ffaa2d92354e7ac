import type { OptionDefinition } from '../../definition.ts';

/** Options of ads that the player of this version does not honour yet. */
export const AD_OPTIONS = [
  {
    key: 'ads.enabled',
    type: 'boolean',
    default: true,
    tier: 'basic',
    group: 'ads',
    title: { en: 'Ads', ko: '광고', ja: '広告' },
    help: {
      en: 'Play ads where there is a tag for them.',
      ko: '광고 태그가 있으면 광고를 재생합니다.',
      ja: '広告タグがあれば広告を再生します。',
    },
  },
  {
    key: 'ads.tagUrl',
    type: 'url',
    default: '',
    // Ad tags carry what targets the ad in their query.
    maxLength: 8192,
    tier: 'basic',
    group: 'ads',
    title: { en: 'Ad tag', ko: '광고 태그', ja: '広告タグ' },
    help: {
      en: 'Address of the VAST or VMAP document that names the ads.',
      ko: '광고를 지정하는 VAST 또는 VMAP 문서의 주소입니다.',
      ja: '広告を指定する VAST または VMAP 文書のアドレスです。',
    },
  },
] as const satisfies readonly OptionDefinition[];
