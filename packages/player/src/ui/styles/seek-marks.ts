import { css } from './css.ts';

/** Chapters on the seek bar, and the hill of what is watched above it. */
export const seekMarkStyles = css`
.marks { position: absolute; inset: 0; pointer-events: none; }
.mark {
  position: absolute;
  inset-block-start: 50%;
  inline-size: 3px;
  block-size: 6px;
  margin-block-start: -3px;
  margin-inline-start: -1.5px;
  background: rgb(20 20 22 / .92);
}
.seek-bar > .thumb { z-index: 1; }
.heat {
  position: absolute;
  inset-inline: 0;
  inset-block-end: calc(50% + 3px);
  block-size: 30px;
  opacity: 0;
  transition: opacity .2s;
  pointer-events: none;
}
.heat svg { display: block; inline-size: 100%; block-size: 100%; fill: rgb(255 255 255 / .5); }
.frame:dir(rtl) .heat svg { transform: scaleX(-1); }
.seek-bar:is(:hover, :active, :focus-visible) .heat { opacity: 1; }
@media (forced-colors: active) {
  .mark { background: CanvasText; forced-color-adjust: none; }
  .heat svg { fill: GrayText; }
}
`;
