import { css } from './css.ts';

/** The player in a corner of the window, while its place on the page is out of sight. */
export const floatingStyles = css`
.frame.floating {
  position: fixed;
  z-index: 2147483000;
  inset-block-end: max(16px, env(safe-area-inset-bottom));
  inset-inline-end: max(16px, env(safe-area-inset-right));
  inline-size: var(--playhead-floating-size, min(380px, calc(100vw - 32px)));
  block-size: auto;
  border-radius: var(--playhead-surface-radius, 14px);
  box-shadow: 0 0 0 1px rgb(255 255 255 / .14), 0 16px 48px rgb(0 0 0 / .45);
  animation: float-in .28s var(--ease);
}
@keyframes float-in { from { opacity: 0; transform: translateY(24px) scale(.96); } }
.floating-bar { display: none; }
.floating > .floating-bar {
  position: absolute;
  z-index: 6;
  inset-inline: 8px;
  inset-block-start: 8px;
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 8px;
  pointer-events: none;
}
.floating-bar > * { pointer-events: auto; background: rgb(18 18 22 / .78); }
.floating-bar .button { --size: 36px; border-radius: 50%; background: rgb(18 18 22 / .78); }
.floating-bar .icon { inline-size: 18px; block-size: 18px; }
.back-to-video { min-block-size: 36px; padding-inline: 14px; border-radius: 99px; font-size: 12px; font-weight: 600; opacity: 0; transition: opacity .2s; }
.frame.active .back-to-video, .back-to-video:focus-visible { opacity: 1; }
.floating > :is(.title, .rating, .notice, .resumed) { display: none; }
@media (forced-colors: active) {
  .floating-bar > * { border: 1px solid; background: ButtonFace; color: ButtonText; }
}
`;
