/** Style sheet of the hosted page and its error page; a file of its own, since the pages allow nothing inline. */
export const HOSTED_PAGE_STYLES = `:root { color-scheme: dark; }
html, body { height: 100%; margin: 0; overflow: hidden; background: #000; }
playhead-player { display: block; height: 100vh; height: 100dvh; }
.fault { box-sizing: border-box; display: flex; flex-direction: column; align-items: center; justify-content: safe center; gap: 6px; height: 100vh; height: 100dvh; padding: 16px; overflow: auto; background: radial-gradient(120% 120% at 50% 0, #24242b, #0d0d10 70%); color: #fff; text-align: center; font: 500 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Hiragino Sans", "Noto Sans JP", sans-serif; }
.fault:lang(ko) { word-break: keep-all; }
.fault svg { flex: none; width: clamp(28px, 5vw, 44px); margin-block-end: 4px; opacity: 0.55; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.fault h1 { margin: 0; font-size: clamp(16px, 1.4vw + 9px, 22px); font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
.fault p { margin: 0; max-width: 44ch; color: rgb(255 255 255 / 72%); font-size: clamp(13px, 0.6vw + 10px, 15px); font-weight: 400; text-wrap: balance; }
.fault .code { margin-block-start: 10px; color: rgb(255 255 255 / 62%); font: 500 12px/1 ui-monospace, "SF Mono", Menlo, Consolas, monospace; letter-spacing: 0.04em; }
@media (max-height: 240px) { .fault svg { display: none; } }
`;
