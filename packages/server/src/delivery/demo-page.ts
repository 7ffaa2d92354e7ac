import type { Language } from '@playhead/contract/options';
import { escapeHtml } from './escape.ts';

type Texts = Readonly<Record<'title' | 'lead' | 'pasted' | 'numbers' | 'console' | 'reference', string>>;

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    title: 'One line, and it plays',
    lead: 'This page holds nothing but the line below. The stream is three renditions of HLS with captions, served by your own server.',
    pasted: 'What is pasted here',
    numbers: 'Play for a few seconds, then look at the numbers.',
    console: 'Open the console',
    reference: 'API reference',
  },
  ko: {
    title: '한 줄이면 재생됩니다',
    lead: '이 페이지에는 아래 한 줄만 있습니다. 자막이 있는 HLS 세 가지 화질을 사용자의 서버가 직접 전송합니다.',
    pasted: '이 페이지에 붙여 넣은 코드',
    numbers: '몇 초 동안 재생한 다음 통계를 확인해 보세요.',
    console: '콘솔 열기',
    reference: 'API 문서',
  },
  ja: {
    title: '一行で再生',
    lead: 'このページにあるのは下の一行だけです。字幕つき HLS の三つの画質を、あなたのサーバーが配信しています。',
    pasted: 'ここに貼り付けたコード',
    numbers: '数秒再生してから、数字をご覧ください。',
    console: 'コンソールを開く',
    reference: 'API リファレンス',
  },
};

interface DemoPage {
  readonly code: string;
  readonly language: Language;
  readonly consoleUrl: string;
}

/** The demo page: the embed code of the demo player, pasted, and shown as text below. */
export function demoPage({ code, language, consoleUrl }: DemoPage): string {
  const texts = TEXTS[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(texts.title)} · Playhead</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/demo/page.css">
</head>
<body>
<main>
<header><p class="mark">Playhead</p><h1>${escapeHtml(texts.title)}</h1><p>${escapeHtml(texts.lead)}</p></header>
<div class="player">${code}</div>
<section aria-labelledby="pasted"><h2 id="pasted">${escapeHtml(texts.pasted)}</h2><pre tabindex="0"><code>${escapeHtml(code)}</code></pre></section>
<footer><p>${escapeHtml(texts.numbers)}</p><p><a class="primary" href="${escapeHtml(consoleUrl)}">${escapeHtml(texts.console)}</a> <a href="/reference">${escapeHtml(texts.reference)}</a></p></footer>
</main>
</body>
</html>
`;
}

/** The page's style sheet; a file of its own, since the page allows nothing inline. */
export const DEMO_STYLES = `:root { color-scheme: light dark; --ink: #16181d; --quiet: #5b6270; --paper: #f7f7f5; --card: #fff; --line: #e4e4df; --accent: #d93a1b; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f3f5; --quiet: #a3aab8; --paper: #0f1115; --card: #171a20; --line: #272b34; --accent: #ff7a5f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 ui-sans-serif, system-ui, "Noto Sans CJK KR", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 4rem) clamp(1rem, 4vw, 2rem); }
.mark { margin: 0; color: var(--accent); font-weight: 650; letter-spacing: -0.01em; }
h1 { margin: 0.25rem 0 0.5rem; font-size: clamp(1.75rem, 5vw, 2.75rem); line-height: 1.12; letter-spacing: -0.025em; font-weight: 680; text-wrap: balance; }
header p:last-child { margin: 0 0 1.75rem; max-width: 42rem; color: var(--quiet); text-wrap: pretty; }
.player { border-radius: 14px; overflow: hidden; background: #000; box-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 18px 50px -18px rgb(0 0 0 / 35%); }
playhead-player { display: block; aspect-ratio: 16 / 9; }
h2 { margin: 2.25rem 0 0.6rem; font-size: 0.875rem; font-weight: 600; color: var(--quiet); }
pre { margin: 0; padding: 1rem 1.1rem; overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; font: 0.8125rem/1.7 ui-monospace, "SF Mono", Menlo, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
footer { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: center; justify-content: space-between; margin-top: 1.75rem; }
footer p { margin: 0; }
a { color: inherit; text-underline-offset: 0.2em; }
a.primary { display: inline-block; margin-inline-end: 0.9rem; padding: 0.6rem 1.05rem; border-radius: 9px; background: var(--ink); color: var(--paper); text-decoration: none; font-weight: 600; }
a:focus-visible, pre:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
`;
