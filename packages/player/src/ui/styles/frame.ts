import { css } from './css.ts';

/** The element itself, the picture, and what all parts have in common. */
export const frameStyles = css`
:host {
  display: block;
  position: relative;
  inline-size: 100%;
  color-scheme: dark;
}
:host([hidden]) { display: none; }
:host([fill]) { block-size: 100%; }
:host(.playhead-full-window) {
  position: fixed;
  inset: 0;
  z-index: 2147483647;
  block-size: 100%;
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.frame {
  --accent: var(--playhead-accent, var(--option-accent, #ff4f2e));
  --text: var(--playhead-text, #fff);
  --surface: var(--playhead-surface, rgb(22 22 26 / .92));
  --size: var(--playhead-control-size, 40px);
  --bar: calc(var(--size) + 28px);
  --edge: 12px;
  --ease: cubic-bezier(.2, .7, .2, 1);
  position: relative;
  inline-size: 100%;
  block-size: 100%;
  aspect-ratio: var(--playhead-aspect-ratio, var(--option-ratio, 16 / 9));
  overflow: clip;
  container: playhead / size;
  background: var(--playhead-background, #000);
  border-radius: var(--playhead-radius, 0);
  color: var(--text);
  font: 500 13px/1.4 var(--playhead-font, system-ui, -apple-system, "Segoe UI", Roboto, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Hiragino Sans", "Noto Sans JP", sans-serif);
  letter-spacing: 0;
  text-align: start;
  text-transform: none;
  -webkit-font-smoothing: antialiased;
  -webkit-tap-highlight-color: transparent;
  -webkit-user-select: none;
  user-select: none;
  outline: 0;
}
:host(:fullscreen) .frame, :host(.playhead-full-window) .frame { border-radius: 0; aspect-ratio: auto; }
.frame:lang(ko) { word-break: keep-all; }
video {
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
  object-fit: var(--fit, contain);
}
button {
  appearance: none;
  margin: 0;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  letter-spacing: inherit;
  cursor: pointer;
  touch-action: manipulation;
}
button:disabled { cursor: default; }
p { margin: 0; }
.frame:focus-visible::after {
  content: "";
  position: absolute;
  inset: 0;
  z-index: 9;
  border-radius: inherit;
  box-shadow: inset 0 0 0 3px #fff, inset 0 0 0 5px #000;
  pointer-events: none;
}
:is(button, .slider):focus-visible {
  outline: 2px solid #fff;
  outline-offset: 2px;
  box-shadow: 0 0 0 6px rgb(0 0 0 / .55);
}
.button {
  position: relative;
  flex: none;
  display: grid;
  place-items: center;
  inline-size: var(--size);
  block-size: var(--size);
  border-radius: 10px;
  filter: drop-shadow(0 1px 2px rgb(0 0 0 / .35));
  transition: background-color .15s, transform .15s var(--ease);
}
.button:active:not(:disabled) { transform: scale(.92); }
.button:disabled { opacity: .35; }
.icon { display: block; inline-size: 24px; block-size: 24px; overflow: visible; }
.stroked {
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.filled { fill: currentColor; }
.previous-button .icon { transform: scaleX(-1); }
.frame:dir(rtl) :is(.next-button, [role=menuitem]) .icon { transform: scaleX(-1); }
.frame:dir(rtl) .previous-button .icon { transform: none; }
.surface { position: absolute; inset: 0; touch-action: manipulation; }
.frame.started:not(.active, .paused, .ended) .surface { cursor: none; }
.shade {
  position: absolute;
  inset: 0;
  background:
    linear-gradient(to top, rgb(0 0 0 / .74), rgb(0 0 0 / .58) 44px, rgb(0 0 0 / .32) 88px, rgb(0 0 0 / .1) 136px, transparent 176px) no-repeat,
    linear-gradient(to bottom, rgb(0 0 0 / .56), rgb(0 0 0 / .34) 40px, rgb(0 0 0 / .12) 84px, transparent 124px);
  pointer-events: none;
}
.shade, .title, .bar { opacity: 0; transition: opacity .3s; }
.frame.active :is(.shade, .title), .frame.active.started .bar { opacity: 1; }
.frame:not(.started) .bar { visibility: hidden; }
.frame:not(.started) .shade { background-size: 0 0, auto; }
.frame:not(.active) .bar { pointer-events: none; }
.frame.bare .shade { background: none; }
.frame.failed :is(.shade, .title, .bar, .menu, .centre, .captions) { display: none; }
.frame.ui-hidden > :not(video, .captions, .surface, .error, .announcer) { display: none; }
.announcer {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
`;
