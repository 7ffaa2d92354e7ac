import type { SpokenText } from '../localized.ts';

/** An error that the player can show: a title, and a plain sentence that says what to do. */
export interface PlayerError {
  readonly title: SpokenText;
  readonly message: SpokenText;
}

const CANNOT_PLAY: SpokenText = {
  en: 'Cannot play video',
  ko: '동영상을 재생할 수 없습니다',
  ja: '動画を再生できません',
  zh: '无法播放视频',
};
const AUTHENTICATION_FAILED: SpokenText = {
  en: 'Authentication failed',
  ko: '인증에 실패했습니다',
  ja: '認証に失敗しました',
  zh: '验证失败',
};

const cannotPlay = (en: string, ko: string, ja: string, zh: string): PlayerError => ({
  title: CANNOT_PLAY,
  message: { en, ko, ja, zh },
});

/** The player's errors by code. Codes and their meanings are VPE's; each has an anchor of its own in docs/player-errors.md. */
export const PLAYER_ERRORS = {
  E0000: cannotPlay(
    'Something unexpected happened. Please try again.',
    '예기치 않은 오류가 발생했습니다. 다시 시도해 주세요.',
    '予期しないエラーが発生しました。もう一度お試しください。',
    '发生意外错误，请重试。',
  ),
  E0001: cannotPlay(
    'Access was denied. The owner of this site should check the access key of the player.',
    '접근이 거부되었습니다. 사이트 관리자는 플레이어의 access key를 확인해 주세요.',
    'アクセスが拒否されました。サイト管理者はプレーヤーの access key を確認してください。',
    '访问被拒绝。请网站管理员检查播放器的 access key。',
  ),
  E0002: cannotPlay(
    'You are not allowed to play this video.',
    '이 동영상을 재생할 권한이 없습니다.',
    'この動画を再生する権限がありません。',
    '您没有播放此视频的权限。',
  ),
  E0003: {
    title: AUTHENTICATION_FAILED,
    message: {
      en: 'The network is unstable. Check the connection and try again.',
      ko: '네트워크가 불안정합니다. 연결을 확인한 후 다시 시도해 주세요.',
      ja: 'ネットワークが不安定です。接続を確認してもう一度お試しください。',
      zh: '网络不稳定，请检查连接后重试。',
    },
  },
  E0004: cannotPlay(
    'The video file could not be played.',
    '동영상 파일을 재생할 수 없습니다.',
    '動画ファイルを再生できませんでした。',
    '无法播放该视频文件。',
  ),
  E0005: cannotPlay(
    'This player is not licensed for this site. Its owner can add the domain to the player.',
    '이 사이트에서 사용할 수 없는 플레이어입니다. 관리자가 플레이어에 도메인을 추가해야 합니다.',
    'このサイトでは使用できないプレーヤーです。管理者がプレーヤーにドメインを追加する必要があります。',
    '此播放器未获准在本网站使用。请管理员为播放器添加域名。',
  ),
  E0006: cannotPlay(
    'The monthly limit of this player is used up.',
    '이 플레이어의 월간 사용 한도를 모두 사용했습니다.',
    'このプレーヤーの月間上限に達しました。',
    '此播放器本月的用量已用完。',
  ),
  E0007: cannotPlay(
    'This browser does not support the format of the video.',
    '이 브라우저는 동영상 형식을 지원하지 않습니다.',
    'このブラウザーは動画の形式に対応していません。',
    '此浏览器不支持该视频格式。',
  ),
  E0008: cannotPlay(
    'The address of the video is not valid.',
    '동영상 주소가 올바르지 않습니다.',
    '動画のアドレスが正しくありません。',
    '视频地址无效。',
  ),
  E0009: cannotPlay(
    'The live stream is offline.',
    '라이브 스트림이 오프라인입니다.',
    'ライブ配信はオフラインです。',
    '直播已离线。',
  ),
  E0010: cannotPlay(
    'DASH video cannot be played on this device.',
    '이 기기에서는 DASH 동영상을 재생할 수 없습니다.',
    'この端末では DASH 動画を再生できません。',
    '此设备无法播放 DASH 视频。',
  ),
  E0011: cannotPlay(
    'The DRM token is not valid.',
    'DRM 토큰이 올바르지 않습니다.',
    'DRM トークンが正しくありません。',
    'DRM 令牌无效。',
  ),
  E0012: cannotPlay(
    'The DRM licence server could not be reached.',
    'DRM 라이선스 서버에 연결할 수 없습니다.',
    'DRM ライセンスサーバーに接続できません。',
    '无法连接 DRM 许可证服务器。',
  ),
  E0013: cannotPlay(
    'The FairPlay certificate could not be verified.',
    'FairPlay 인증서를 확인할 수 없습니다.',
    'FairPlay 証明書を確認できません。',
    '无法验证 FairPlay 证书。',
  ),
  E0014: cannotPlay(
    'Screen recording was detected.',
    '화면 녹화가 감지되었습니다.',
    '画面録画が検出されました。',
    '检测到屏幕录制。',
  ),
} as const satisfies Record<string, PlayerError>;

/** A player error's code, E0000 to E0014. */
export type PlayerErrorCode = keyof typeof PLAYER_ERRORS;
