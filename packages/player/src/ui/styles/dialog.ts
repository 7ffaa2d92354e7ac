import { css } from './css.ts';

/** What opens over the picture: lists at the side, dialogs in the middle, statistics in the corner. */
export const dialogStyles = css`
.dialog {
  --panel-text: var(--playhead-surface-text, var(--text));
  position: absolute;
  z-index: 4;
  display: flex;
  flex-direction: column;
  inset-block: 12px calc(var(--bar) + 2px);
  inset-inline-end: 12px;
  inline-size: min(340px, calc(100% - 24px));
  overflow: hidden auto;
  overscroll-behavior: contain;
  scrollbar-width: thin;
  padding: 8px;
  border-radius: var(--playhead-surface-radius, 14px);
  background: var(--surface);
  -webkit-backdrop-filter: blur(22px) saturate(1.6);
  backdrop-filter: blur(22px) saturate(1.6);
  box-shadow: 0 0 0 1px rgb(255 255 255 / .09), 0 16px 48px rgb(0 0 0 / .5);
  color: var(--panel-text);
  outline: 0;
  animation: dialog-in .18s var(--ease);
}
.dialog:focus-visible { box-shadow: 0 0 0 2px #fff, 0 0 0 4px #000; }
@keyframes dialog-in { from { opacity: 0; transform: translateY(8px); } }
.dialog:is(.shortcuts, .share, .captionStyle) {
  inset: 50% auto auto 50%;
  inline-size: min(420px, calc(100% - 24px));
  max-block-size: calc(100% - 24px);
  translate: -50% -50%;
  padding: 10px 16px 16px;
}
.dialog.stats {
  inset-block: 12px auto;
  inset-inline: 12px auto;
  inline-size: min(380px, calc(100% - 24px));
  max-block-size: calc(100% - 24px);
  padding: 4px 6px 10px 14px;
  border-radius: 10px;
}
.head { display: flex; flex: none; align-items: center; gap: 8px; min-block-size: 40px; }
.dialog:not(.stats, .shortcuts, .share, .captionStyle) .head { padding-inline-start: 10px; }
.heading { flex: 1; font-size: 15px; font-weight: 650; letter-spacing: -.01em; }
.dialog .button { --size: 36px; filter: none; border-radius: 9px; }
.dialog .icon { inline-size: 20px; block-size: 20px; }
.dialog button:focus-visible { outline-offset: -2px; box-shadow: none; outline-color: currentColor; }

.list { flex: 1; margin: 4px 0 0; padding: 0; list-style: none; }
.list button {
  position: relative;
  display: flex;
  align-items: center;
  gap: 12px;
  inline-size: 100%;
  min-block-size: 42px;
  padding: 6px 10px;
  border-radius: 10px;
  text-align: start;
}
.list button:hover { background: rgb(127 127 127 / .22); }
.list [aria-current] { background: rgb(127 127 127 / .18); font-weight: 620; }
.list [aria-current]::before {
  content: "";
  position: absolute;
  inset-block: 10px;
  inset-inline-start: 2px;
  inline-size: 3px;
  border-radius: 3px;
  background: var(--accent);
}
.when { flex: none; min-inline-size: 44px; opacity: .72; font-variant-numeric: tabular-nums; text-align: end; }
.what { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
.pictures .line {
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
}
.what .about { display: block; margin-block-start: 2px; opacity: .72; font-size: 12px; font-weight: 400; }
.picture-of {
  flex: none;
  display: grid;
  place-items: center;
  inline-size: 96px;
  aspect-ratio: 16 / 9;
  overflow: clip;
  border-radius: 8px;
  background: rgb(127 127 127 / .25);
  font-variant-numeric: tabular-nums;
}
.picture-of img { inline-size: 100%; block-size: 100%; object-fit: cover; }

.rows, .keys { margin: 0; }
.rows > div { display: flex; gap: 12px; padding-block: 2px; padding-inline-end: 8px; font-size: 12px; }
.rows dt { flex: none; inline-size: 38%; opacity: .72; text-align: end; }
.rows dd { flex: 1; min-inline-size: 0; margin: 0; font: 12px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; -webkit-user-select: text; user-select: text; }
.stats .copy-button { position: absolute; inset-block-start: 6px; inset-inline-end: 46px; }
.keys > div { display: flex; align-items: center; gap: 16px; padding-block: 4px; }
.keys > div + div { border-block-start: 1px solid rgb(127 127 127 / .18); }
.keys dt { display: flex; flex: none; align-items: center; gap: 4px; inline-size: 40%; }
.keys dd { flex: 1; margin: 0; }
kbd {
  min-inline-size: 26px;
  padding: 3px 7px;
  border-radius: 6px;
  background: rgb(127 127 127 / .25);
  box-shadow: inset 0 -1px 0 rgb(0 0 0 / .35);
  font: 600 12px/1.3 var(--playhead-font, system-ui, sans-serif);
  text-align: center;
  white-space: nowrap;
}
.address { display: flex; gap: 8px; margin-block: 6px 10px; }
.address input {
  flex: 1;
  min-inline-size: 0;
  block-size: 40px;
  padding-inline: 12px;
  border: 1px solid rgb(127 127 127 / .6);
  border-radius: 10px;
  background: rgb(127 127 127 / .14);
  color: inherit;
  font: inherit;
  text-overflow: ellipsis;
}
.dialog :is(.primary, .secondary) { flex: none; min-block-size: 40px; padding-inline: 16px; border-radius: 10px; font-weight: 620; }
.primary { background: #fff; color: #16161a; }
.dialog .secondary { align-self: start; margin-block-start: 12px; background: rgb(127 127 127 / .25); }
.dialog :is(.primary, .secondary):hover { opacity: .86; }
.check { display: flex; align-items: center; gap: 10px; min-block-size: 32px; cursor: pointer; }
.check input { inline-size: 18px; block-size: 18px; margin: 0; accent-color: var(--accent); }
.field { display: flex; align-items: center; justify-content: space-between; gap: 16px; min-block-size: 44px; }
.field + .field { border-block-start: 1px solid rgb(127 127 127 / .18); }
.field select {
  min-inline-size: 150px;
  block-size: 34px;
  padding-inline: 10px;
  border: 1px solid rgb(127 127 127 / .6);
  border-radius: 9px;
  background: #2a2a30;
  color: #fff;
  font: inherit;
}
.dialog :is(input, select):focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
.sample {
  display: grid;
  place-items: center;
  min-block-size: 76px;
  margin-block: 4px 6px;
  border-radius: 10px;
  background: linear-gradient(160deg, #6b8fb5, #c9a878 60%, #57705a);
  color: #fff;
  font-size: 16px;
}
@container playhead (width < 480px) {
  .dialog:not(.stats) { inset: 8px; translate: none; inline-size: auto; max-block-size: none; }
  .picture-of { inline-size: 80px; }
}
@container playhead (height < 300px) {
  .dialog { inset-block-end: 12px; }
}
@media (forced-colors: active) {
  .dialog { border: 1px solid; background: Canvas; color: CanvasText; }
  .list [aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
  .primary, .secondary, kbd { border: 1px solid; background: Canvas; color: CanvasText; }
}
`;
