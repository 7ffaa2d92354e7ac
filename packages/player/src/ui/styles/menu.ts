import { css } from './css.ts';

/** The settings menu. */
export const menuStyles = css`
.menu {
  position: absolute;
  z-index: 3;
  inset-block-end: calc(var(--bar) + 2px);
  inset-inline-end: var(--edge);
  inline-size: min(272px, calc(100% - 2 * var(--edge)));
  max-block-size: calc(100% - var(--bar) - 14px);
  overflow: hidden auto;
  overscroll-behavior: contain;
  scrollbar-width: thin;
  padding: 6px;
  border-radius: 14px;
  background: var(--surface);
  -webkit-backdrop-filter: blur(22px) saturate(1.6);
  backdrop-filter: blur(22px) saturate(1.6);
  box-shadow: 0 0 0 1px rgb(255 255 255 / .09), 0 16px 48px rgb(0 0 0 / .5);
  animation: rise .18s var(--ease);
}
@keyframes rise { from { opacity: 0; transform: translateY(8px); } }
.menu button {
  display: flex;
  align-items: center;
  gap: 10px;
  inline-size: 100%;
  min-block-size: 40px;
  padding-inline: 12px;
  border-radius: 9px;
  text-align: start;
}
.menu button:is(:hover, :focus-visible) { background: rgb(255 255 255 / .12); }
.menu button:focus-visible { outline-offset: -2px; box-shadow: none; }
.menu .name { flex: 1; }
.menu .value { max-inline-size: 50%; overflow: hidden; color: rgb(255 255 255 / .68); font-weight: 400; text-overflow: ellipsis; white-space: nowrap; }
.menu .more { margin-block-start: 6px; border-block-start: 1px solid rgb(255 255 255 / .12); border-radius: 0 0 9px 9px; }
.menu .icon { flex: none; inline-size: 18px; block-size: 18px; }
.menu [aria-haspopup] .icon { margin-inline: -4px; opacity: .6; }
.menu [role=menuitemradio] { font-variant-numeric: tabular-nums; }
.menu [role=menuitemradio]:not([aria-checked=true]) .icon { visibility: hidden; }
.menu .back {
  position: sticky;
  inset-block-start: -6px;
  z-index: 1;
  margin-block-end: 6px;
  font-weight: 650;
}
.menu .back::after {
  content: "";
  position: absolute;
  inset-inline: 6px;
  inset-block-end: -3px;
  block-size: 1px;
  background: rgb(255 255 255 / .12);
}
@container playhead (width < 480px) {
  .menu {
    inset-inline: 8px;
    inset-block-end: 8px;
    inline-size: auto;
    max-block-size: calc(100% - 16px);
  }
}
@container playhead (height < 260px) {
  .menu { inset-block-end: 8px; max-block-size: calc(100% - 16px); }
}
@media (forced-colors: active) {
  .menu { background: Canvas; border: 1px solid; }
  .menu .icon { opacity: 1; }
}
`;
