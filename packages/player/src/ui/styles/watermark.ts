import { css } from './css.ts';

/** The watermark. It stays when the page hides everything else. */
export const watermarkStyles = css`
.watermark, .frame.ui-hidden > .watermark.watermark {
  position: absolute;
  z-index: 1;
  display: block;
  max-inline-size: 90%;
  overflow: hidden;
  padding: 4px 8px;
  color: var(--playhead-watermark-color, #fff);
  font-size: var(--playhead-watermark-size, clamp(11px, 1.6cqi, 20px));
  font-weight: 600;
  letter-spacing: .02em;
  text-overflow: ellipsis;
  text-shadow: 0 0 3px rgb(0 0 0 / .9), 0 0 1px #000;
  white-space: nowrap;
  pointer-events: none;
  -webkit-user-select: none;
  user-select: none;
  forced-color-adjust: none;
}
.frame.failed .watermark { display: none; }
`;
