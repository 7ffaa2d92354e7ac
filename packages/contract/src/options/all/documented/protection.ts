import type { OptionDefinition } from '../../definition.ts';

/** Options that protect content, and that the player of this version does not honour yet. */
export const PROTECTION_OPTIONS = [
  {
    key: 'token',
    type: 'text',
    default: '',
    maxLength: 4096,
    isSecret: true,
    tier: 'basic',
    group: 'protection',
    title: { en: 'Secure token', ko: '보안 토큰', ja: 'セキュアトークン' },
    help: {
      en: "The CDN's token, `token=st=…~exp=…~acl=…`, added to every address of the stream.",
      ko: 'CDN의 토큰(`token=st=…~exp=…~acl=…`)이며 스트림의 모든 주소에 추가됩니다.',
      ja: 'CDN のトークン（`token=st=…~exp=…~acl=…`）で、ストリームのすべてのアドレスに加えられます。',
    },
  },
  {
    key: 'screenRecordingPrevention',
    type: 'boolean',
    default: false,
    tier: 'standard',
    group: 'protection',
    title: { en: 'Prevent recording', ko: '화면 녹화 방지', ja: '録画の防止' },
    help: {
      en: 'Apps: prevent captures and recordings of the screen.',
      ko: '앱: 화면 캡처와 녹화를 막습니다.',
      ja: 'アプリ：画面のキャプチャと録画を防ぎます。',
    },
  },
  {
    key: 'devTestAppId',
    type: 'text',
    default: null,
    maxLength: 255,
    nullable: true,
    tier: 'standard',
    group: 'protection',
    title: { en: 'App id of test builds', ko: '테스트 빌드 앱 ID', ja: 'テストビルドのアプリ ID' },
    help: {
      en: 'React Native apps: id under which a development build asks for its licence.',
      ko: 'React Native 앱: 개발 빌드가 라이선스를 요청할 때 쓰는 앱 ID입니다.',
      ja: 'React Native アプリ：開発ビルドがライセンスを求めるときのアプリ ID です。',
    },
  },
] as const satisfies readonly OptionDefinition[];
