import { css } from './css.ts';

/** The menu of a right click. */
export const contextMenuStyles = css`
.context-menu {
  position: absolute;
  z-index: 5;
  inline-size: max-content;
  min-inline-size: 220px;
  max-inline-size: calc(100% - 16px);
  max-block-size: calc(100% - 16px);
  overflow: hidden auto;
  padding: 6px;
  border-radius: var(--playhead-surface-radius, 12px);
  background: var(--surface);
  color: var(--playhead-surface-text, var(--text));
  -webkit-backdrop-filter: blur(22px) saturate(1.6);
  backdrop-filter: blur(22px) saturate(1.6);
  box-shadow: 0 0 0 1px rgb(255 255 255 / .09), 0 12px 40px rgb(0 0 0 / .5);
  animation: context-in .12s var(--ease);
}
@keyframes context-in { from { opacity: 0; } }
.context-menu button {
  display: flex;
  align-items: center;
  gap: 12px;
  inline-size: 100%;
  min-block-size: 36px;
  padding-inline: 10px;
  border-radius: 8px;
  text-align: start;
}
.context-menu button:is(:hover, :focus) { background: rgb(127 127 127 / .25); }
.context-menu button:focus-visible { outline-offset: -2px; outline-color: currentColor; box-shadow: none; }
.context-menu .name { flex: 1; }
.context-menu .icon { flex: none; inline-size: 18px; block-size: 18px; opacity: .85; }
@media (forced-colors: active) {
  .context-menu { border: 1px solid; background: Canvas; color: CanvasText; }
}
`;
