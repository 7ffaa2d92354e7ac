import { css } from './css.ts';

/** What an item is rated, for a moment at its start. */
export const ratingStyles = css`
.rating {
  position: absolute;
  z-index: 2;
  inset-block-start: 20px;
  inset-inline-start: 20px;
  display: flex;
  align-items: center;
  gap: 12px;
  max-inline-size: calc(100% - 40px);
  padding-block: 8px;
  padding-inline: 8px 14px;
  border-radius: var(--playhead-surface-radius, 12px);
  background: rgb(14 14 16 / .78);
  pointer-events: none;
  opacity: 0;
  visibility: hidden;
  transition: opacity .4s, visibility .4s, inset-block-start .3s var(--ease);
}
.rating.shown { opacity: 1; visibility: visible; }
.frame.active:has(.title .lines) .rating { inset-block-start: 72px; }
.frame:is(.failed, .ui-hidden) .rating { display: none; }
.age {
  display: grid;
  place-items: center;
  min-inline-size: 44px;
  block-size: 44px;
  padding-inline: 6px;
  border-radius: 9px;
  background: #1f7a3d;
  color: #fff;
  font-size: 18px;
  font-weight: 750;
  letter-spacing: -.02em;
}
.age.child { background: #1d5fc0; }
.age.teen { background: #9a5a00; }
.age.adult { background: #c21f2b; }
.rating .label { font-weight: 650; }
.rating .words:first-child { padding-inline-start: 8px; }
.rating .label + div { color: rgb(255 255 255 / .85); font-weight: 400; }
@media (forced-colors: active) {
  .rating, .age { border: 1px solid; background: Canvas; color: CanvasText; }
}
`;
