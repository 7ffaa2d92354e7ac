import type { OptionDefinition } from '../../definition.ts';
import { appSwitch } from './app-switch.ts';

/** Options of playback that the player of this version does not honour yet. */
export const PLAYBACK_OPTIONS = [
  {
    key: 'lowLatencyMode',
    type: 'boolean',
    default: false,
    tier: 'basic',
    group: 'playback',
    title: { en: 'Low latency', ko: '저지연', ja: '低遅延' },
    help: {
      en: 'Play live streams close to the live edge: low-latency HLS and DASH.',
      ko: '저지연 HLS와 DASH 라이브를 실시간에 가깝게 재생합니다.',
      ja: '低遅延 HLS と DASH のライブを実時間に近く再生します。',
    },
  },
  {
    key: 'maUse',
    type: 'enum',
    default: 'Y',
    values: ['Y', 'N'],
    tier: 'basic',
    group: 'playback',
    title: { en: 'Media Analytics', ko: 'Media Analytics', ja: 'Media Analytics' },
    help: {
      en: 'Whether VPE collects analytics; VPE adds it to documents by itself.',
      ko: 'VPE의 분석 수집 여부입니다. VPE가 문서에 스스로 추가합니다.',
      ja: 'VPE が分析を収集するかどうかです。VPE が自ら文書に加えます。',
    },
  },
  ...appSwitch(
    'playback',
    'staysActiveInBackground',
    { en: 'Play in background', ko: '백그라운드 재생', ja: 'バックグラウンド再生' },
    {
      en: 'Apps: go on playing while the app is in the background.',
      ko: '앱: 앱이 백그라운드에 있어도 계속 재생합니다.',
      ja: 'アプリ：バックグラウンドでも再生を続けます。',
    },
  ),
  ...appSwitch(
    'playback',
    'backgroundPlayback',
    { en: 'Play in background (1.x)', ko: '백그라운드 재생(1.x)', ja: 'バックグラウンド再生（1.x）' },
    {
      en: 'Apps of SDK 1.x: go on playing while the app is in the background.',
      ko: 'SDK 1.x 앱: 앱이 백그라운드에 있어도 계속 재생합니다.',
      ja: 'SDK 1.x のアプリ：バックグラウンドでも再生を続けます。',
    },
  ),
  ...appSwitch(
    'playback',
    'disableAutoPause',
    { en: 'Never pause by itself (1.x)', ko: '자동 일시정지 끄기(1.x)', ja: '自動一時停止しない（1.x）' },
    {
      en: 'iOS apps of SDK 1.x: do not pause when the app leaves the foreground.',
      ko: 'SDK 1.x iOS 앱: 앱이 화면에서 벗어나도 일시정지하지 않습니다.',
      ja: 'SDK 1.x の iOS アプリ：前面から外れても一時停止しません。',
    },
  ),
  ...appSwitch(
    'playback',
    'enableNowPlayingPlaybackState',
    { en: 'Lock screen controls', ko: '잠금 화면 컨트롤', ja: 'ロック画面コントロール' },
    {
      en: 'Apps: show what plays on the lock screen, with controls.',
      ko: '앱: 재생 중인 콘텐츠와 컨트롤을 잠금 화면에 표시합니다.',
      ja: 'アプリ：再生中の内容とコントロールをロック画面に表示します。',
    },
  ),
] as const satisfies readonly OptionDefinition[];
