import type { EMBED_FORMS } from '@playhead/contract/embed-forms';
import type { Localized } from '@playhead/contract/options';

interface FormTexts {
  readonly title: Localized;
  /** One sentence: where the code goes. */
  readonly note: Localized;
}

const sameTitle = (title: string): Localized => ({ en: title, ko: title, ja: title });

/** Title and note of each form of the code. */
export const FORM_TEXTS: Readonly<Record<(typeof EMBED_FORMS)[number], FormTexts>> = {
  element: {
    title: { en: 'HTML element', ko: 'HTML 요소', ja: 'HTML 要素' },
    note: {
      en: 'Paste it where the video should be.',
      ko: '동영상이 나올 자리에 붙여 넣으세요.',
      ja: '動画を表示したい場所に貼り付けてください。',
    },
  },
  script: {
    title: { en: 'Script (ncplayer)', ko: '스크립트(ncplayer)', ja: 'スクリプト（ncplayer）' },
    note: {
      en: 'Paste it where the video should be; what `new ncplayer` returns has the methods and events.',
      ko: '동영상이 나올 자리에 붙여 넣으세요. `new ncplayer`가 돌려주는 객체에 메서드와 이벤트가 있습니다.',
      ja: '動画を表示したい場所に貼り付けてください。`new ncplayer` が返すオブジェクトにメソッドとイベントがあります。',
    },
  },
  iframe: {
    title: sameTitle('iframe'),
    note: {
      en: 'Paste it where scripts are not allowed; browsers show it only on the site domains of the player.',
      ko: '스크립트를 넣을 수 없는 곳에 붙여 넣으세요. 플레이어의 사이트 도메인에서만 표시됩니다.',
      ja: 'スクリプトを使えない場所に貼り付けてください。プレーヤーのサイトドメインでのみ表示されます。',
    },
  },
  react: {
    title: sameTitle('React'),
    note: {
      en: 'Save it as playhead-player.jsx and render <PlayheadPlayer />; it needs no package.',
      ko: 'playhead-player.jsx로 저장하고 <PlayheadPlayer />를 렌더링하세요. 패키지는 필요 없습니다.',
      ja: 'playhead-player.jsx として保存し、<PlayheadPlayer /> を描画してください。パッケージは不要です。',
    },
  },
  next: {
    title: sameTitle('Next.js'),
    note: {
      en: 'Save it as components/playhead-player.jsx and render <PlayheadPlayer /> in a page; it needs no package.',
      ko: 'components/playhead-player.jsx로 저장하고 페이지에서 <PlayheadPlayer />를 렌더링하세요. 패키지는 필요 없습니다.',
      ja: 'components/playhead-player.jsx として保存し、ページで <PlayheadPlayer /> を描画してください。パッケージは不要です。',
    },
  },
  vue: {
    title: sameTitle('Vue'),
    note: {
      en: 'Save it as PlayheadPlayer.vue and use it as <PlayheadPlayer />; it needs no package.',
      ko: 'PlayheadPlayer.vue로 저장하고 <PlayheadPlayer />로 사용하세요. 패키지는 필요 없습니다.',
      ja: 'PlayheadPlayer.vue として保存し、<PlayheadPlayer /> として使ってください。パッケージは不要です。',
    },
  },
  nuxt: {
    title: sameTitle('Nuxt'),
    note: {
      en: 'Save it as components/PlayheadPlayer.vue, where Nuxt finds it, and use it as <PlayheadPlayer />.',
      ko: 'Nuxt가 찾는 components/PlayheadPlayer.vue로 저장하고 <PlayheadPlayer />로 사용하세요.',
      ja: 'Nuxt が見つける components/PlayheadPlayer.vue として保存し、<PlayheadPlayer /> として使ってください。',
    },
  },
  wordpress: {
    title: sameTitle('WordPress'),
    note: {
      en: 'Save it as wp-content/plugins/playhead-player.php, activate it and write [playhead] into a page; or paste the HTML element into a Custom HTML block.',
      ko: 'wp-content/plugins/playhead-player.php로 저장해 활성화하고 글에 [playhead]를 쓰세요. 또는 HTML 요소를 사용자 정의 HTML 블록에 붙여 넣으세요.',
      ja: 'wp-content/plugins/playhead-player.php として保存して有効化し、ページに [playhead] と書いてください。または HTML 要素をカスタム HTML ブロックに貼り付けてください。',
    },
  },
  webview: {
    title: { en: 'App (WebView)', ko: '앱(WebView)', ja: 'アプリ（WebView）' },
    note: {
      en: 'Bundle this page with the app, or load the hosted page; its comment shows both for Android and iOS.',
      ko: '이 페이지를 앱에 넣거나 서버가 제공하는 페이지를 불러오세요. 주석에 Android와 iOS 방법이 모두 있습니다.',
      ja: 'このページをアプリに同梱するか、サーバーのページを読み込んでください。コメントに Android と iOS の方法があります。',
    },
  },
};
