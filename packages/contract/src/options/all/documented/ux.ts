import type { OptionDefinition } from '../../definition.ts';
import { appSwitch } from './app-switch.ts';

/** Options of how the player looks and is used that the player of this version does not honour yet. */
export const UX_OPTIONS = [
  {
    key: 'ui',
    type: 'enum',
    default: 'all',
    values: ['all', 'auto', 'pc', 'mobile'],
    tier: 'basic',
    group: 'ui',
    title: { en: 'Controls for', ko: 'UI 종류', ja: 'UI の種類' },
    help: {
      en: "Which controls to show: a computer's, a phone's, or those that fit the device (`all` and `auto`).",
      ko: '표시할 UI입니다. PC용, 모바일용, 또는 기기에 맞춘 UI(`all`, `auto`)입니다.',
      ja: '表示する UI です。パソコン用、モバイル用、または端末に合わせた UI（`all` と `auto`）です。',
    },
  },
  {
    key: 'iosFullscreenNativeMode',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'ux',
    title: { en: "iPhone's own fullscreen", ko: 'iOS 기본 전체 화면', ja: 'iOS 標準の全画面' },
    help: {
      en: "Use the system's player for fullscreen on iOS.",
      ko: 'iOS에서 전체 화면에 시스템 플레이어를 사용합니다.',
      ja: 'iOS の全画面にシステムのプレーヤーを使います。',
    },
  },
  {
    key: 'autoPIP',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'ux',
    title: { en: 'Mini player by itself', ko: '자동 미니 플레이어', ja: '自動ミニプレーヤー' },
    help: {
      en: 'Change to the mini player when the page is left.',
      ko: '페이지를 벗어나면 미니 플레이어로 전환합니다.',
      ja: 'ページを離れるとミニプレーヤーに切り替えます。',
    },
  },
  ...appSwitch(
    'ux',
    'allowsPictureInPicture',
    { en: 'Mini player in apps', ko: '앱 미니 플레이어', ja: 'アプリのミニプレーヤー' },
    {
      en: 'Apps: allow the mini player.',
      ko: '앱: 미니 플레이어를 허용합니다.',
      ja: 'アプリ：ミニプレーヤーを許可します。',
    },
  ),
  ...appSwitch(
    'ux',
    'autoPictureInPicture',
    { en: 'Mini player by itself (1.x)', ko: '자동 미니 플레이어(1.x)', ja: '自動ミニプレーヤー（1.x）' },
    {
      en: 'Apps of SDK 1.x: change to the mini player when the app is left.',
      ko: 'SDK 1.x 앱: 앱을 벗어나면 미니 플레이어로 전환합니다.',
      ja: 'SDK 1.x のアプリ：アプリを離れるとミニプレーヤーに切り替えます。',
    },
  ),
  ...appSwitch(
    'ux',
    'rotateFullscreen',
    { en: 'Fullscreen when turned', ko: '회전 시 전체 화면', ja: '回転で全画面' },
    {
      en: 'Apps of SDK 1.x: turning the device to landscape is fullscreen.',
      ko: 'SDK 1.x 앱: 기기를 가로로 돌리면 전체 화면이 됩니다.',
      ja: 'SDK 1.x のアプリ：端末を横にすると全画面になります。',
    },
  ),
  ...appSwitch(
    'ux',
    'modalFullscreen',
    { en: 'Fullscreen in a modal', ko: '모달 전체 화면', ja: 'モーダルの全画面' },
    {
      en: 'React Native apps: show fullscreen in a modal window.',
      ko: 'React Native 앱: 전체 화면을 모달 창에 표시합니다.',
      ja: 'React Native アプリ：全画面をモーダルウィンドウに表示します。',
    },
  ),
] as const satisfies readonly OptionDefinition[];
