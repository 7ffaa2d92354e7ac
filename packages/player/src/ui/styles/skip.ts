import { css } from './css.ts';

/** The button that skips. */
export const skipStyles = css`
.skip {
  position: absolute;
  z-index: 2;
  inset-block-end: 24px;
  inset-inline-end: 20px;
  display: flex;
  align-items: center;
  gap: 10px;
  min-block-size: 44px;
  padding-inline: 18px 14px;
  border-radius: var(--playhead-button-radius, 10px);
  background: rgb(250 250 250 / .96);
  color: #16161a;
  font-size: 14px;
  font-weight: 650;
  box-shadow: 0 4px 20px rgb(0 0 0 / .35);
  transition: inset-block-end .3s var(--ease), background-color .15s;
  animation: skip-in .25s var(--ease);
}
.skip:hover { background: #fff; }
.skip .icon { inline-size: 18px; block-size: 18px; }
.frame:dir(rtl) .skip .icon { transform: scaleX(-1); }
.frame.active.started:not(.bare) .skip { inset-block-end: calc(var(--bar) + 8px); }
.frame:has(.next-up:not([hidden])) .skip { display: none; }
@keyframes skip-in { from { opacity: 0; transform: translateY(8px); } }
@media (forced-colors: active) {
  .skip { border: 1px solid; background: ButtonFace; color: ButtonText; }
}
`;
