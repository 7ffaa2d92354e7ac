import type { PlayerErrorCode } from '@playhead/contract/errors';
import type { Language, Localized } from '@playhead/contract/options';
import { escapeHtml } from '../escape.ts';

/** Why there is no player to show: nobody has the access key, or the address names something that is no source. */
export type HostedPageFault = 'unknown_player' | 'unusable_source';

interface FaultTexts {
  readonly title: Localized;
  readonly message: Localized;
  readonly code: PlayerErrorCode;
}

const TEXTS: Readonly<Record<HostedPageFault, FaultTexts>> = {
  unknown_player: {
    code: 'E0001',
    title: {
      en: 'There is no player here',
      ko: '이 주소에는 플레이어가 없습니다',
      ja: 'このアドレスにプレーヤーはありません',
    },
    message: {
      en: 'The address is not complete, or its player was deleted. The owner of this site can copy the right one from the console.',
      ko: '주소가 완전하지 않거나 플레이어가 삭제되었습니다. 사이트 관리자는 콘솔에서 올바른 주소를 복사할 수 있습니다.',
      ja: 'アドレスが不完全か、プレーヤーが削除されています。サイトの管理者はコンソールから正しいアドレスをコピーできます。',
    },
  },
  unusable_source: {
    code: 'E0008',
    title: {
      en: 'The address of the video is not valid',
      ko: '동영상 주소가 올바르지 않습니다',
      ja: '動画のアドレスが正しくありません',
    },
    message: {
      en: 'It has to begin with https:// or http://, or with one / for a video of this server.',
      ko: 'https:// 또는 http://로 시작하거나, 이 서버의 동영상이면 / 하나로 시작해야 합니다.',
      ja: 'https:// か http:// で始まるか、このサーバーの動画なら / ひとつで始まる必要があります。',
    },
  },
};

/** The page in place of a player, in the player's own look. */
export function errorPage(fault: HostedPageFault, language: Language): string {
  const { title, message, code } = TEXTS[fault];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(title[language])}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/watch/page.css">
</head>
<body>
<main class="fault">
<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.2a8.8 8.8 0 1 1 0 17.6 8.8 8.8 0 0 1 0-17.6zM12 7.8v5M12 16.2h.01"/></svg>
<h1>${escapeHtml(title[language])}</h1>
<p>${escapeHtml(message[language])}</p>
<p class="code">${code}</p>
</main>
</body>
</html>
`;
}
