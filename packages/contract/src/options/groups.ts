import type { Localized } from '../localized.ts';

/** The groups of options in the order in which the console shows them, each a tab. */
export const OPTION_GROUPS = [
  { id: 'source', title: { en: 'Playback source', ko: '재생 소스', ja: '再生ソース' } },
  { id: 'playback', title: { en: 'Playback', ko: '재생 설정', ja: '再生設定' } },
  { id: 'ui', title: { en: 'Player UI', ko: '플레이어 UI', ja: 'プレーヤー UI' } },
  { id: 'controls', title: { en: 'Controls', ko: '컨트롤', ja: 'コントロール' } },
  { id: 'ux', title: { en: 'Player UX', ko: '플레이어 UX', ja: 'プレーヤー UX' } },
  { id: 'captions', title: { en: 'Captions', ko: '자막', ja: '字幕' } },
  { id: 'ads', title: { en: 'Ads', ko: '광고', ja: '広告' } },
  { id: 'protection', title: { en: 'Protection', ko: '콘텐츠 보호', ja: 'コンテンツ保護' } },
  { id: 'layout', title: { en: 'Layout', ko: '레이아웃', ja: 'レイアウト' } },
] as const satisfies readonly { readonly id: string; readonly title: Localized }[];

/** A group of options. */
export type OptionGroup = (typeof OPTION_GROUPS)[number]['id'];
