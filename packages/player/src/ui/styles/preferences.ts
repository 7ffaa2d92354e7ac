import { css } from './css.ts';

/** What viewers ask of their system: less motion, less transparency, own colours. */
export const preferenceStyles = css`
@media (prefers-reduced-motion: reduce) {
  *, ::before, ::after { transition-duration: .01ms !important; animation-duration: .01ms !important; }
  .frame .spinner { animation: fade 1.6s ease-in-out infinite alternate !important; }
}
@keyframes fade { from { opacity: .35; } }
@media (prefers-reduced-transparency: reduce) {
  .frame { --surface: #16161a; }
  .big-play, .centre .button { background: #16161a; }
}
@media (prefers-contrast: more) {
  .frame { --surface: #000; }
  .menu .value, .sentence, .code, .title .about { color: #fff; }
}
@media (forced-colors: active) {
  .shade { display: none; }
  .title .lines, .error, .big-play, .centre .button, .notice, .retry { background: Canvas; color: CanvasText; }
  .big-play, .notice, .retry { border: 1px solid; }
  .title .lines { padding: 2px 8px; }
  .button { filter: none; }
  .spinner { background: CanvasText; forced-color-adjust: none; }
}
`;
