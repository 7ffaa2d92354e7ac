import { css } from './css.ts';

/** What lies over the picture: title, big play button, spinner, captions, notices, errors. */
export const overlayStyles = css`
.title {
  position: absolute;
  inset-inline: 0;
  inset-block-start: 0;
  display: flex;
  align-items: center;
  gap: 12px;
  padding: 18px 20px;
  pointer-events: none;
  text-shadow: 0 1px 3px rgb(0 0 0 / .5);
}
.title .lines { min-inline-size: 0; }
.title .name {
  overflow: hidden;
  font-size: clamp(14px, 1.1cqi + 8px, 20px);
  font-weight: 620;
  letter-spacing: -.01em;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.title .about { color: rgb(255 255 255 / .82); font-weight: 400; }
.profile { flex: none; inline-size: 36px; block-size: 36px; border-radius: 50%; object-fit: cover; }

.centre {
  position: absolute;
  inset: 0;
  display: flex;
  align-items: center;
  justify-content: center;
  gap: clamp(12px, 5cqi, 40px);
  pointer-events: none;
}
.centre .button { pointer-events: auto; border-radius: 50%; transition: opacity .2s, transform .2s var(--ease), background-color .2s; }
.big-play {
  --size: clamp(56px, 8.5cqi, 88px);
  background: rgb(18 18 22 / .58);
  -webkit-backdrop-filter: blur(14px) saturate(1.5);
  backdrop-filter: blur(14px) saturate(1.5);
  box-shadow: inset 0 0 0 1px rgb(255 255 255 / .16), 0 8px 32px rgb(0 0 0 / .32);
}
.big-play .icon { inline-size: 46%; block-size: 46%; }
@media (hover: hover) {
  .centre .big-play:hover { background: rgb(18 18 22 / .78); transform: scale(1.06); }
}
.frame:not(.paused, .ended) .big-play, .frame.started:not(.ended) .big-play, .centre :is(.previous-button, .next-button) {
  opacity: 0;
  visibility: hidden;
  transform: scale(.85);
}
@container playhead (width < 480px) {
  .frame.started .centre { inset-block-end: calc(var(--bar) - 18px); }
  .frame .big-play { --size: 52px; }
  .frame.active.started:not(.busy) .centre .button:not([hidden]) { opacity: 1; visibility: visible; transform: none; }
  .centre :is(.previous-button, .next-button) { --size: 48px; background: rgb(18 18 22 / .42); }
}
.frame.bare .centre .button { display: none; }
.frame.bare.paused:not(.started) .centre .big-play { display: grid; }

.spinner {
  position: absolute;
  inline-size: clamp(40px, 6cqi, 60px);
  aspect-ratio: 1;
  border-radius: 50%;
  background: conic-gradient(from 90deg, transparent 12%, #fff);
  -webkit-mask: radial-gradient(farthest-side, transparent calc(100% - 4px), #000 calc(100% - 3.5px));
  mask: radial-gradient(farthest-side, transparent calc(100% - 4px), #000 calc(100% - 3.5px));
  filter: drop-shadow(0 0 6px rgb(0 0 0 / .5));
  opacity: 0;
  visibility: hidden;
  animation: turn .9s linear infinite paused;
}
.frame.busy .spinner { opacity: 1; visibility: visible; animation-play-state: running; transition: opacity .25s .25s; }
@keyframes turn { to { transform: rotate(1turn); } }

.captions {
  position: absolute;
  inset: 4cqh 5cqi;
  display: flex;
  flex-direction: column;
  justify-content: flex-end;
  gap: .2em;
  font-size: var(--playhead-caption-size, clamp(14px, 2.5cqi, 36px));
  line-height: 1.5;
  color: var(--playhead-caption-color, #fff);
  pointer-events: none;
  transition: transform .3s var(--ease);
}
.frame.active.started:not(.bare) .captions { transform: translateY(calc(4cqh - var(--bar) - 4px)); }
.cue { text-align: center; text-wrap: balance; white-space: pre-line; unicode-bidi: plaintext; }
.cue.high { order: -1; margin-block-end: auto; }
.cue:is(.start, .left) { text-align: start; }
.cue:is(.end, .right) { text-align: end; }
.cue .text {
  padding: .1em .5em .14em;
  border-radius: .3em;
  background: var(--playhead-caption-background, rgb(10 10 12 / .78));
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
}

.notice {
  position: absolute;
  inset-block-start: 16px;
  inset-inline-end: 16px;
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 8px 14px 8px 10px;
  border-radius: 99px;
  background: #fff;
  color: #16161a;
  font-weight: 600;
  box-shadow: 0 4px 20px rgb(0 0 0 / .35);
  transition: transform .2s var(--ease);
}
.notice:hover { transform: scale(1.03); }
.notice .icon { inline-size: 20px; block-size: 20px; }

.flash {
  position: absolute;
  inset-block: 0;
  inline-size: 36%;
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 4px;
  background: rgb(255 255 255 / .16);
  font-weight: 650;
  opacity: 0;
  pointer-events: none;
}
.flash.start { inset-inline-start: 0; border-start-end-radius: 50% 100%; border-end-end-radius: 50% 100%; }
.flash.end { inset-inline-end: 0; border-start-start-radius: 50% 100%; border-end-start-radius: 50% 100%; }
.flash.start .icon { transform: scaleX(-1); }

.error {
  position: absolute;
  inset: 0;
  z-index: 4;
  display: none;
  place-items: center;
  overflow: auto;
  padding: 16px;
  background: radial-gradient(120% 120% at 50% 0, #24242b, #0d0d10 70%);
  text-align: center;
  -webkit-user-select: text;
  user-select: text;
}
.failed .error { display: grid; }
.message { display: flex; flex-direction: column; align-items: center; gap: 6px; max-inline-size: 44ch; }
.message .icon { inline-size: clamp(28px, 5cqi, 44px); block-size: auto; opacity: .55; margin-block-end: 4px; }
.message .stroked { stroke-width: 1.5; }
.headline { font-size: clamp(16px, 1.4cqi + 9px, 22px); font-weight: 650; letter-spacing: -.01em; }
.sentence { color: rgb(255 255 255 / .72); font-size: clamp(13px, .6cqi + 10px, 15px); font-weight: 400; text-wrap: balance; }
.foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 10px 14px; margin-block-start: 10px; }
.retry { padding: 9px 18px; border-radius: 99px; background: #fff; color: #16161a; font-weight: 620; transition: transform .15s var(--ease); }
.retry:hover { transform: scale(1.03); }
.code { color: rgb(255 255 255 / .62); font: 500 12px/1 ui-monospace, "SF Mono", Menlo, Consolas, monospace; letter-spacing: .04em; }
`;
