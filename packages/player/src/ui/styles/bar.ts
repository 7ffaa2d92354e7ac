import { css } from './css.ts';

/** The control bar and what stands in it. */
export const barStyles = css`
.bar {
  position: absolute;
  inset-inline: 0;
  inset-block-end: 0;
  padding-inline: var(--edge);
  padding-block-end: max(6px, env(safe-area-inset-bottom));
}
.row { display: flex; align-items: center; gap: 2px; }
.space { flex: 1; }
@media (hover: hover) {
  .button:hover:not(:disabled) { background: rgb(255 255 255 / .16); }
  .bar .button:hover::after, .bar .button:focus-visible::after {
    content: attr(data-tip);
    position: absolute;
    inset-block-end: calc(100% + 22px);
    padding: 4px 9px;
    border-radius: 7px;
    background: var(--surface);
    font-size: 12px;
    white-space: nowrap;
    pointer-events: none;
  }
  .bar .button[aria-expanded=true]::after { display: none; }
  .row > .button:first-child::after { inset-inline-start: 0; }
  .row > .button:last-child::after { inset-inline-end: 0; }
}
.captions-button[aria-pressed=true] .stroked:first-child { fill: currentColor; }
.captions-button[aria-pressed=true] .stroked:not(:first-child) { stroke: #16161a; }
.settings-button .icon { transition: transform .35s var(--ease); }
.settings-button[aria-expanded=true] .icon { transform: rotate(60deg); }
.time {
  padding-inline: 8px;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
  text-shadow: 0 1px 2px rgb(0 0 0 / .5);
}
.time :is(.of, .total) { opacity: .76; }
.time .of { padding-inline: 5px; }
.live {
  display: inline-flex;
  align-items: center;
  gap: 7px;
  margin-inline-start: 6px;
  padding: 5px 10px;
  border-radius: 8px;
  background: rgb(255 255 255 / .14);
  font-size: 12px;
  font-weight: 650;
  letter-spacing: .04em;
}
.live .dot { inline-size: 8px; block-size: 8px; border-radius: 50%; background: rgb(255 255 255 / .6); }
.live.edge .dot { background: #ff3b30; box-shadow: 0 0 0 3px rgb(255 59 48 / .28); }

.chapter-button {
  display: flex;
  align-items: center;
  gap: 2px;
  min-inline-size: 0;
  max-inline-size: 32cqi;
  padding: 6px 6px 6px 8px;
  border-radius: 8px;
  text-shadow: 0 1px 2px rgb(0 0 0 / .5);
}
.chapter-button:hover { background: rgb(255 255 255 / .16); }
.chapter-title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.chapter-button .icon { flex: none; inline-size: 16px; block-size: 16px; opacity: .8; }
.frame:dir(rtl) .chapter-button .icon { transform: scaleX(-1); }
.cast-button.on { color: var(--accent); }

.slider { position: relative; cursor: pointer; touch-action: none; outline-offset: 0; border-radius: 8px; }
.track, .track > *, .buffered > * { position: absolute; border-radius: 99px; }
.track { inset-inline: 0; inset-block-start: 50%; block-size: 4px; margin-block-start: -2px; overflow: clip; background: rgb(255 255 255 / .26); transition: block-size .15s, margin .15s; }
.track > *, .buffered > * { inset-block: 0; inset-inline-start: 0; }
.buffered { inline-size: 100%; }
.buffered > * { background: rgb(255 255 255 / .34); }
.fill { inline-size: calc(var(--ratio, 0) * 100%); background: var(--text); }
.thumb {
  position: absolute;
  inset-block-start: 50%;
  inset-inline-start: calc(var(--ratio, 0) * 100%);
  inline-size: 14px;
  block-size: 14px;
  margin: -7px;
  border-radius: 50%;
  background: var(--text);
  box-shadow: 0 1px 4px rgb(0 0 0 / .4);
  transform: scale(0);
  transition: transform .15s var(--ease);
}
.slider:is(:hover, :active, :focus-visible) .thumb { transform: scale(1); }

.seek { position: relative; }
.seek.off { visibility: hidden; block-size: 8px; }
.seek-bar { block-size: 20px; }
.seek-bar:is(:hover, :active, :focus-visible) .track { block-size: 6px; margin-block-start: -3px; }
.seek-bar .fill, .seek-bar .thumb { background: var(--accent); }
.preview {
  position: absolute;
  inset-block-end: 100%;
  left: 0;
  margin-block-end: 6px;
  opacity: 0;
  transition: opacity .12s;
  pointer-events: none;
}
.preview.shown { opacity: 1; }
.picture {
  border-radius: 10px;
  background-repeat: no-repeat;
  box-shadow: 0 0 0 1px rgb(255 255 255 / .22), 0 8px 24px rgb(0 0 0 / .45);
}
.preview .at {
  display: block;
  margin-inline: auto;
  inline-size: fit-content;
  padding: 3px 8px;
  border-radius: 7px;
  background: var(--surface);
  font-size: 12px;
  font-variant-numeric: tabular-nums;
}
.preview .named { display: block; max-inline-size: 200px; margin-block-end: 4px; padding: 3px 8px; overflow: hidden; border-radius: 7px; background: var(--surface); font-size: 12px; font-weight: 600; text-align: center; text-overflow: ellipsis; white-space: nowrap; }
.picture:not([hidden]) + .at { position: absolute; inset-block-end: 6px; left: 50%; transform: translateX(-50%); }

.volume { display: flex; align-items: center; }
.volume-slider { inline-size: 0; block-size: 20px; opacity: 0; transition: inline-size .25s var(--ease), opacity .2s, margin .25s var(--ease); }
.volume:is(:hover, :focus-within) .volume-slider { inline-size: 72px; margin-inline: 4px 10px; opacity: 1; }

@container playhead (width < 560px) {
  .frame .pip-button, .bar :is(.previous-button, .next-button, .chapter-button, .share-button) { display: none; }
}
@container playhead (width < 480px) {
  .bar { padding-inline: 6px; padding-block-end: 2px; }
  .seek { padding-inline: 6px; }
  .bar .play-button, .frame .volume-slider { display: none; }
  .time { padding-inline: 6px; }
}
@container playhead (width < 300px) {
  .time :is(.of, .total), .bar :is(.captions-button, .playlist-button, .airplay-button, .cast-button) { display: none; }
}
@container playhead (width < 220px) {
  .bar :is(.time, .volume, .settings-button) { display: none; }
}
@media (pointer: coarse) {
  .frame { --size: var(--playhead-control-size, 44px); }
  .seek-bar { block-size: 28px; }
  .seek-bar .thumb { transform: scale(1); }
  .frame .volume-slider { display: none; }
}
@media (forced-colors: active) {
  .bar, .preview .at { background: Canvas; color: CanvasText; }
  .live, .preview .at { border: 1px solid; }
  .bar .button { filter: none; }
  .button, .live { color: ButtonText; }
  .time span { opacity: 1; }
  .track { border: 1px solid CanvasText; background: Canvas; }
  .buffered > * { background: GrayText; }
  .fill, .seek-bar .fill, .seek-bar .thumb { background: Highlight; }
  .track, .thumb { forced-color-adjust: none; }
  .captions-button .stroked:not(:first-child) { stroke: ButtonText; }
  .captions-button[aria-pressed=true] .stroked:not(:first-child) { stroke: Canvas; }
}
`;
