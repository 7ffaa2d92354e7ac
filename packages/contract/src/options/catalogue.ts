import type { Localized } from '../localized.ts';

/** One player option, declared once: its validation, default, form field, OpenAPI schema and documentation are derived from this. */
export interface OptionDefinition {
  /** VPE's name of the option; a dot leads into an object (`controlBtn.play`). */
  readonly key: string;
  readonly type: 'boolean' | 'integer' | 'enum' | 'color' | 'number_list' | 'playlist';
  readonly default: unknown;
  readonly values?: readonly string[];
  readonly unit?: 'ms' | 'index';
  readonly minimum?: number;
  readonly maximum?: number;
  /** `basic` options are there in every plan. */
  readonly tier: 'basic' | 'standard';
  readonly group: 'source' | 'playback' | 'ui' | 'controls' | 'ux';
  readonly title: Localized;
  readonly help: Localized;
}

/** The option catalogue: what the player of this version honours, in the order in which the console shows it. */
export const OPTIONS = [
  {
    key: 'playlist',
    type: 'playlist',
    default: [],
    tier: 'basic',
    group: 'source',
    title: { en: 'Playlist', ko: '재생 목록', ja: 'プレイリスト' },
    help: {
      en: 'What plays where the page names no source: HLS or MP4 addresses with poster and captions.',
      ko: '페이지에서 소스를 지정하지 않을 때 재생할 HLS 또는 MP4 주소입니다. 포스터와 자막을 함께 지정할 수 있습니다.',
      ja: 'ページがソースを指定しないときに再生する HLS または MP4 のアドレスです。ポスターと字幕も指定できます。',
    },
  },
  {
    key: 'playIndex',
    type: 'integer',
    default: 0,
    unit: 'index',
    minimum: 0,
    maximum: 9999,
    tier: 'basic',
    group: 'source',
    title: { en: 'First item', ko: '시작 항목', ja: '最初の項目' },
    help: {
      en: 'Index of the playlist item to begin with.',
      ko: '처음 재생할 재생 목록 항목의 번호입니다.',
      ja: '最初に再生するプレイリスト項目の番号です。',
    },
  },
  {
    key: 'autostart',
    type: 'boolean',
    default: true,
    tier: 'basic',
    group: 'playback',
    title: { en: 'Autoplay', ko: '자동 재생', ja: '自動再生' },
    help: {
      en: 'Play at once. Browsers allow it with sound only after the viewer has acted; else the player starts muted and says so.',
      ko: '바로 재생합니다. 시청자의 동작이 없으면 브라우저가 소리를 막으므로 음소거로 시작하고 이를 알립니다.',
      ja: 'すぐに再生します。視聴者の操作がなければブラウザーが音声を止めるため、ミュートで開始しその旨を表示します。',
    },
  },
  {
    key: 'muted',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'playback',
    title: { en: 'Start muted', ko: '음소거로 시작', ja: 'ミュートで開始' },
    help: { en: 'Begin without sound.', ko: '소리 없이 시작합니다.', ja: '音なしで開始します。' },
  },
  {
    key: 'repeat',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'playback',
    title: { en: 'Repeat', ko: '반복', ja: 'リピート' },
    help: {
      en: 'Begin again at the end; after the last item of a playlist comes the first.',
      ko: '끝나면 처음부터 다시 재생합니다. 재생 목록은 마지막 항목 다음에 첫 항목으로 돌아갑니다.',
      ja: '終わると最初から再生します。プレイリストは最後の項目の次に最初へ戻ります。',
    },
  },
  {
    key: 'autoPause',
    type: 'boolean',
    default: false,
    tier: 'standard',
    group: 'playback',
    title: { en: 'Pause when hidden', ko: '숨겨지면 일시정지', ja: '非表示で一時停止' },
    help: {
      en: 'Pause while the tab is hidden, on computers.',
      ko: '탭이 보이지 않는 동안 일시정지합니다. PC에서만 적용됩니다.',
      ja: 'タブが隠れている間は一時停止します。パソコンのみです。',
    },
  },
  {
    key: 'aspectRatio',
    type: 'enum',
    default: '16/9',
    values: ['16/9', '4/3', '1/1', '9/16', '21/9'],
    tier: 'basic',
    group: 'ui',
    title: { en: 'Aspect ratio', ko: '화면 비율', ja: 'アスペクト比' },
    help: {
      en: 'Shape of the player, kept at every width.',
      ko: '플레이어의 가로세로 비율이며 너비가 바뀌어도 유지됩니다.',
      ja: 'プレーヤーの縦横比です。幅が変わっても保たれます。',
    },
  },
  {
    key: 'objectFit',
    type: 'enum',
    default: 'contain',
    values: ['contain', 'cover', 'fill', 'scale-down'],
    tier: 'basic',
    group: 'ui',
    title: { en: 'Picture fit', ko: '영상 맞춤', ja: '映像の合わせ方' },
    help: {
      en: 'How a picture of another shape fills the player.',
      ko: '비율이 다른 영상을 플레이어에 맞추는 방법입니다.',
      ja: '形の違う映像をプレーヤーに合わせる方法です。',
    },
  },
  {
    key: 'lang',
    type: 'enum',
    default: 'auto',
    values: ['auto', 'ko', 'en', 'ja'],
    tier: 'basic',
    group: 'ui',
    title: { en: 'Language', ko: '언어', ja: '言語' },
    help: {
      en: "Language of the player's texts; auto follows the browser.",
      ko: '플레이어에 표시되는 언어입니다. auto는 브라우저 언어를 따릅니다.',
      ja: 'プレーヤーの表示言語です。auto はブラウザーに従います。',
    },
  },
  {
    key: 'progressBarColor',
    type: 'color',
    default: '#ff4f2e',
    tier: 'basic',
    group: 'ui',
    title: { en: 'Accent colour', ko: '강조 색상', ja: 'アクセントカラー' },
    help: {
      en: 'Colour of the progress bar, as #rrggbb.',
      ko: '진행 막대의 색상입니다. #rrggbb 형식입니다.',
      ja: '進行バーの色です。#rrggbb の形式です。',
    },
  },
  {
    key: 'descriptionNotVisible',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'ui',
    title: { en: 'Hide title', ko: '제목 숨기기', ja: 'タイトルを隠す' },
    help: {
      en: 'Do not show the title over the picture.',
      ko: '영상 위에 제목을 표시하지 않습니다.',
      ja: '映像の上にタイトルを表示しません。',
    },
  },
  {
    key: 'startMutedInfoNotVisible',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'ui',
    title: { en: 'Hide muted notice', ko: '음소거 안내 숨기기', ja: 'ミュート表示を隠す' },
    help: {
      en: 'Do not say that playback began without sound.',
      ko: '소리 없이 시작했다는 안내를 표시하지 않습니다.',
      ja: '音なしで開始したことを表示しません。',
    },
  },
  {
    key: 'controls',
    type: 'boolean',
    default: true,
    tier: 'basic',
    group: 'controls',
    title: { en: 'Controls', ko: '컨트롤', ja: 'コントロール' },
    help: { en: 'Show the control bar.', ko: '컨트롤 바를 표시합니다.', ja: 'コントロールバーを表示します。' },
  },
  {
    key: 'controlActiveTime',
    type: 'integer',
    default: 3000,
    unit: 'ms',
    minimum: 0,
    maximum: 60_000,
    tier: 'basic',
    group: 'controls',
    title: { en: 'Hide controls after', ko: '컨트롤 숨김 시간', ja: 'コントロールを隠すまで' },
    help: {
      en: 'Milliseconds without a movement until the controls hide; 0 keeps them.',
      ko: '움직임이 없을 때 컨트롤을 숨기기까지의 밀리초입니다. 0이면 숨기지 않습니다.',
      ja: '操作がないときにコントロールを隠すまでのミリ秒です。0 なら隠しません。',
    },
  },
  {
    key: 'playRateSetting',
    type: 'number_list',
    default: [0.5, 0.75, 1, 1.5, 2],
    tier: 'basic',
    group: 'controls',
    title: { en: 'Speeds', ko: '재생 속도', ja: '再生速度' },
    help: {
      en: 'Speeds that the settings menu offers.',
      ko: '설정 메뉴에 표시할 재생 속도입니다.',
      ja: '設定メニューに表示する再生速度です。',
    },
  },
  ...controlButton('play', { en: 'Play button', ko: '재생 버튼', ja: '再生ボタン' }),
  ...controlButton('progressBar', { en: 'Progress bar', ko: '진행 막대', ja: '進行バー' }),
  ...controlButton('volume', { en: 'Volume', ko: '음량', ja: '音量' }),
  ...controlButton('times', { en: 'Times', ko: '시간 표시', ja: '時間表示' }),
  ...controlButton('subtitle', { en: 'Captions button', ko: '자막 버튼', ja: '字幕ボタン' }),
  ...controlButton('setting', { en: 'Settings button', ko: '설정 버튼', ja: '設定ボタン' }),
  ...controlButton('pictureInPicture', {
    en: 'Mini player button',
    ko: '미니 플레이어 버튼',
    ja: 'ミニプレーヤーボタン',
  }),
  ...controlButton('fullscreen', { en: 'Fullscreen button', ko: '전체 화면 버튼', ja: '全画面ボタン' }),
  {
    key: 'keyboardShortcut',
    type: 'boolean',
    default: true,
    tier: 'standard',
    group: 'ux',
    title: { en: 'Keyboard shortcuts', ko: '키보드 단축키', ja: 'キーボードショートカット' },
    help: {
      en: 'Space plays and pauses, arrows seek and change the volume, M mutes, F is fullscreen, C captions.',
      ko: '스페이스는 재생과 일시정지, 화살표는 탐색과 음량, M은 음소거, F는 전체 화면, C는 자막입니다.',
      ja: 'スペースで再生と一時停止、矢印でシークと音量、M でミュート、F で全画面、C で字幕です。',
    },
  },
  {
    key: 'seekingPreview',
    type: 'boolean',
    default: true,
    tier: 'standard',
    group: 'ux',
    title: { en: 'Seek previews', ko: '탐색 미리보기', ja: 'シークプレビュー' },
    help: {
      en: 'Show thumbnails over the progress bar where the item has `thumbnails`.',
      ko: '재생 항목에 `thumbnails`가 있으면 진행 막대 위에 미리보기를 표시합니다.',
      ja: '項目に `thumbnails` があれば進行バーの上にサムネイルを表示します。',
    },
  },
] as const satisfies readonly OptionDefinition[];

function controlButton<const Name extends string>(name: Name, title: Localized) {
  return [
    {
      key: `controlBtn.${name}` as const,
      type: 'boolean',
      default: true,
      tier: 'standard',
      group: 'controls',
      title,
      help: {
        en: 'Show this control.',
        ko: '이 컨트롤을 표시합니다.',
        ja: 'このコントロールを表示します。',
      },
    },
  ] as const;
}
