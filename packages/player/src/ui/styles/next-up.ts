import { css } from './css.ts';

/** The card with what comes next. */
export const nextUpStyles = css`
.next-up {
  position: absolute;
  z-index: 3;
  inset-block-end: calc(var(--bar) + 10px);
  inset-inline-end: 16px;
  display: grid;
  grid-template-columns: 128px 1fr;
  gap: 10px 14px;
  inline-size: min(380px, calc(100% - 32px));
  padding: 12px;
  border-radius: var(--playhead-surface-radius, 14px);
  background: var(--surface);
  color: var(--playhead-surface-text, var(--text));
  -webkit-backdrop-filter: blur(22px) saturate(1.6);
  backdrop-filter: blur(22px) saturate(1.6);
  box-shadow: 0 0 0 1px rgb(255 255 255 / .09), 0 16px 48px rgb(0 0 0 / .5);
  animation: next-up-in .3s var(--ease);
}
@keyframes next-up-in { from { opacity: 0; transform: translateX(24px); } }
.next-up .picture-of {
  display: grid;
  place-items: center;
  aspect-ratio: 16 / 9;
  overflow: clip;
  border-radius: 8px;
  background: rgb(127 127 127 / .25);
  font-size: 20px;
}
.next-up img { inline-size: 100%; block-size: 100%; object-fit: cover; }
.next-up .words { min-inline-size: 0; align-self: center; }
.next-up .label { display: flex; align-items: center; gap: 8px; margin-block-end: 3px; font-size: 12px; opacity: .8; }
.next-up .count {
  display: inline-grid;
  place-items: center;
  min-inline-size: 22px;
  block-size: 22px;
  border-radius: 99px;
  background: rgb(127 127 127 / .35);
  font-weight: 650;
  font-variant-numeric: tabular-nums;
}
.next-up .line {
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  font-size: 15px;
  font-weight: 620;
  overflow-wrap: anywhere;
}
.next-up .acts { grid-column: 1 / -1; display: flex; gap: 8px; }
.next-up button { flex: 1; min-block-size: 38px; border-radius: 10px; background: rgb(127 127 127 / .28); font-weight: 620; }
.next-up button:hover { opacity: .86; }
.next-up .go { position: relative; overflow: clip; background: #fff; color: #16161a; }
.next-up .go::before {
  content: "";
  position: absolute;
  inset: 0;
  background: rgb(0 0 0 / .14);
  transform-origin: 0 0;
  animation: next-up-count var(--count) linear both;
}
.frame:dir(rtl) .next-up .go::before { transform-origin: 100% 0; }
@keyframes next-up-count { from { transform: scaleX(0); } }
@container playhead (width < 480px) {
  .next-up { inset-inline: 8px; inset-block-end: 8px; inline-size: auto; grid-template-columns: 88px 1fr; padding: 10px; }
}
@media (prefers-reduced-motion: reduce) {
  .next-up .go::before { display: none; }
}
@media (forced-colors: active) {
  .next-up, .next-up button { border: 1px solid; background: Canvas; color: CanvasText; }
}
`;
