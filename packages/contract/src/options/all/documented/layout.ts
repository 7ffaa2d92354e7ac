import type { OptionDefinition } from '../../definition.ts';

/**
 * Options that arrange and dress the controls, and that the player of this version does not honour yet. They can do what the Standard
 * option `controlBtn` does, so they are of that tier.
 */
export const LAYOUT_OPTIONS = [
  {
    key: 'layout',
    type: 'layout',
    default: null,
    nullable: true,
    tier: 'standard',
    group: 'layout',
    title: { en: 'Layout', ko: '레이아웃', ja: 'レイアウト' },
    help: {
      en: 'Which controls stand where: one layout, one for `vod` and one for `live`, or such for `pc`, `mobile` and `fullscreen`.',
      ko: '컨트롤의 배치입니다. 하나의 레이아웃, `vod`와 `live`별, 또는 `pc`, `mobile`, `fullscreen`별로 지정합니다.',
      ja: 'コントロールの配置です。一つのレイアウト、`vod` と `live` ごと、または `pc`、`mobile`、`fullscreen` ごとに指定します。',
    },
  },
  {
    key: 'customBtns',
    type: 'button_list',
    default: [],
    tier: 'standard',
    group: 'layout',
    title: { en: 'Own buttons', ko: '사용자 버튼', ja: '独自のボタン' },
    help: {
      en: 'Buttons of your own beside those of the player. What they do is a function, which only the page can give.',
      ko: '플레이어 버튼 옆에 추가하는 버튼입니다. 동작은 함수이므로 페이지에서만 지정할 수 있습니다.',
      ja: 'プレーヤーのボタンの横に加えるボタンです。動作は関数なので、ページでのみ指定できます。',
    },
  },
  {
    key: 'override',
    type: 'callbacks',
    default: null,
    nullable: true,
    tier: 'standard',
    group: 'layout',
    title: { en: 'Own actions', ko: '동작 재정의', ja: '動作の置き換え' },
    help: {
      en: 'Functions in place of built-in actions (next, previous, fullscreen, mini player, error). Only the page can give them; a stored document holds `null`.',
      ko: '기본 동작(다음, 이전, 전체 화면, 미니 플레이어, 오류)을 대신하는 함수입니다. 페이지에서만 지정할 수 있으며 저장되는 문서에는 `null`을 둡니다.',
      ja: '組み込みの動作（次、前、全画面、ミニプレーヤー、エラー）に代わる関数です。ページでのみ指定でき、保存される文書では `null` です。',
    },
  },
  ...icon('bigPlay', { en: 'Big play icon', ko: '큰 재생 아이콘', ja: '大きな再生アイコン' }),
  ...icon('play', { en: 'Play icon', ko: '재생 아이콘', ja: '再生アイコン' }),
  ...icon('pause', { en: 'Pause icon', ko: '일시정지 아이콘', ja: '一時停止アイコン' }),
  ...icon('prev', { en: 'Previous icon', ko: '이전 아이콘', ja: '前へアイコン' }),
  ...icon('next', { en: 'Next icon', ko: '다음 아이콘', ja: '次へアイコン' }),
  ...icon('replay', { en: 'Replay icon', ko: '다시 재생 아이콘', ja: 'もう一度再生アイコン' }),
  ...icon('subtitle', { en: 'Captions icon', ko: '자막 아이콘', ja: '字幕アイコン' }),
  ...icon('subtitleOff', { en: 'Captions off icon', ko: '자막 끔 아이콘', ja: '字幕オフアイコン' }),
  ...icon('fullscreen', { en: 'Fullscreen icon', ko: '전체 화면 아이콘', ja: '全画面アイコン' }),
  ...icon('fullscreenExit', { en: 'Leave fullscreen icon', ko: '전체 화면 종료 아이콘', ja: '全画面終了アイコン' }),
  ...icon('volumeFull', { en: 'Loud icon', ko: '음량 큼 아이콘', ja: '音量大アイコン' }),
  ...icon('volumeMid', { en: 'Quiet icon', ko: '음량 중간 아이콘', ja: '音量中アイコン' }),
  ...icon('volumeMute', { en: 'Muted icon', ko: '음소거 아이콘', ja: 'ミュートアイコン' }),
  ...icon('pip', { en: 'Mini player icon', ko: '미니 플레이어 아이콘', ja: 'ミニプレーヤーアイコン' }),
  ...icon('setting', { en: 'Settings icon', ko: '설정 아이콘', ja: '設定アイコン' }),
] as const satisfies readonly OptionDefinition[];

function icon<const Name extends string>(name: Name, title: OptionDefinition['title']) {
  return [
    {
      key: `icon.${name}` as const,
      type: 'url',
      default: '',
      // Icons come as data: addresses too.
      maxLength: 32_768,
      tier: 'standard',
      group: 'layout',
      title,
      help: {
        en: 'Address of an image in place of this icon.',
        ko: '이 아이콘을 대신할 이미지의 주소입니다.',
        ja: 'このアイコンの代わりになる画像のアドレスです。',
      },
    },
  ] as const;
}
