import type { OptionDefinition } from '../definition.ts';

/** What a viewer may do beside playing. Ours, not VPE's. */
export const VIEWER_OPTIONS = [
  {
    key: 'contextMenu',
    type: 'boolean',
    default: true,
    tier: 'basic',
    group: 'ux',
    title: { en: 'Context menu', ko: '컨텍스트 메뉴', ja: 'コンテキストメニュー' },
    help: {
      en: 'Show the player’s own menu on a right click: loop, address at this time, statistics, shortcuts.',
      ko: '마우스 오른쪽 버튼을 누르면 반복, 현재 시간 주소, 통계, 단축키가 있는 플레이어 메뉴를 표시합니다.',
      ja: '右クリックでプレーヤーのメニュー（ループ、この時刻のアドレス、統計、ショートカット）を表示します。',
    },
  },
  {
    key: 'nextUpSeconds',
    type: 'integer',
    default: 5,
    unit: 'seconds',
    minimum: 0,
    maximum: 60,
    tier: 'basic',
    group: 'ux',
    title: { en: 'Next item after', ko: '다음 항목까지', ja: '次の項目まで' },
    help: {
      en: 'Seconds between the end of an item and the next one of the playlist, counted down on a card; 0 goes on at once.',
      ko: '재생 목록의 항목이 끝난 뒤 다음 항목까지 카드에 표시되는 초입니다. 0이면 바로 넘어갑니다.',
      ja: '項目の終わりから次の項目までの秒数で、カードに表示されます。0 ならすぐに進みます。',
    },
  },
  {
    key: 'share',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'ux',
    title: { en: 'Share button', ko: '공유 버튼', ja: '共有ボタン' },
    help: {
      en: 'Show a button that shares the address of the video, from the present time if wanted.',
      ko: '동영상 주소를 공유하는 버튼을 표시합니다. 현재 시간부터 공유할 수 있습니다.',
      ja: '動画のアドレスを共有するボタンを表示します。現在の時刻からも共有できます。',
    },
  },
  {
    key: 'shareUrl',
    type: 'url',
    default: '',
    tier: 'basic',
    group: 'ux',
    title: { en: 'Address to share', ko: '공유 주소', ja: '共有するアドレス' },
    help: {
      en: 'The address that is shared; empty for that of the page.',
      ko: '공유할 주소입니다. 비어 있으면 페이지 주소를 사용합니다.',
      ja: '共有するアドレスです。空ならページのアドレスを使います。',
    },
  },
  {
    key: 'floating',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'ux',
    title: { en: 'Float when scrolled away', ko: '스크롤 시 떠 있는 플레이어', ja: 'スクロール時に浮かせる' },
    help: {
      en: 'While it plays and the page is scrolled past it, keep the player in a corner of the window.',
      ko: '재생 중에 페이지를 스크롤해 지나가면 플레이어를 창의 구석에 표시합니다.',
      ja: '再生中にページをスクロールして過ぎると、プレーヤーをウィンドウの隅に表示します。',
    },
  },
  {
    key: 'cast',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'ux',
    title: { en: 'Google Cast', ko: 'Google Cast', ja: 'Google Cast' },
    help: {
      en: 'Offer to play on Google Cast devices. Loads Google’s sender library from gstatic.com; nothing of Google’s is loaded without it.',
      ko: 'Google Cast 기기에서 재생할 수 있게 합니다. gstatic.com에서 Google 라이브러리를 불러오며, 사용하지 않으면 아무것도 불러오지 않습니다.',
      ja: 'Google Cast 機器での再生を提供します。gstatic.com から Google のライブラリを読み込みます。使わなければ何も読み込みません。',
    },
  },
] as const satisfies readonly OptionDefinition[];
