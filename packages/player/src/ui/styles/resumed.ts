import { css } from './css.ts';

/** The notice that playback went on where it was left. */
export const resumedStyles = css`
.resumed {
  position: absolute;
  z-index: 2;
  inset-block-end: 24px;
  inset-inline-start: 20px;
  display: flex;
  align-items: center;
  gap: 12px;
  padding-block: 6px;
  padding-inline: 16px 6px;
  border-radius: 99px;
  background: rgb(18 18 22 / .86);
  animation: resumed-in .25s var(--ease);
}
.frame.active.started:not(.bare) .resumed { inset-block-end: calc(var(--bar) + 8px); }
.resumed button { min-block-size: 34px; padding-inline: 14px; border-radius: 99px; background: #fff; color: #16161a; font-weight: 620; }
@keyframes resumed-in { from { opacity: 0; transform: translateY(8px); } }
@media (forced-colors: active) {
  .resumed, .resumed button { border: 1px solid; background: Canvas; color: CanvasText; }
}
`;
