import type { OptionDefinition } from '../definition.ts';
import { DATE_PATTERN } from '../patterns.ts';

/** When and where playback begins, and what is remembered of it. `resume` and `rememberSettings` are ours. */
export const BEGINNING_OPTIONS = [
  {
    key: 'setStartTime',
    type: 'date',
    default: null,
    pattern: DATE_PATTERN,
    nullable: true,
    tier: 'basic',
    group: 'playback',
    title: { en: 'Premiere', ko: '공개 시각', ja: '公開時刻' },
    help: {
      en: 'Show a countdown until this date and time, then start.',
      ko: '이 날짜와 시각까지 카운트다운을 표시한 뒤 시작합니다.',
      ja: 'この日時までカウントダウンを表示してから開始します。',
    },
  },
  {
    key: 'resume',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'playback',
    title: { en: 'Resume', ko: '이어보기', ja: '続きから再生' },
    help: {
      en: 'Begin where this viewer stopped. The position stays in the browser, in the storage of the page’s own site.',
      ko: '시청자가 멈춘 곳에서 시작합니다. 위치는 브라우저의 해당 사이트 저장소에만 보관됩니다.',
      ja: '視聴者が止めた位置から始めます。位置はブラウザーのそのサイトの保存領域にだけ残ります。',
    },
  },
  {
    key: 'rememberSettings',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'playback',
    title: { en: 'Remember settings', ko: '설정 기억', ja: '設定を記憶' },
    help: {
      en: 'Remember volume, speed, captions and their style in the browser, in the storage of the page’s own site.',
      ko: '음량, 재생 속도, 자막과 자막 모양을 브라우저의 해당 사이트 저장소에 기억합니다.',
      ja: '音量、再生速度、字幕とその見た目を、ブラウザーのそのサイトの保存領域に記憶します。',
    },
  },
] as const satisfies readonly OptionDefinition[];
