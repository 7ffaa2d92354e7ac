import { css } from './css.ts';

/** What is there until a premiere begins. */
export const premiereStyles = css`
.premiere {
  position: absolute;
  inset: 0;
  z-index: 6;
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: clamp(6px, 1.6cqh, 14px);
  padding: 20px;
  background: radial-gradient(120% 120% at 50% 0, #2a2a33, #0d0d10 70%);
  text-align: center;
}
.premiere > img { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; object-fit: cover; filter: brightness(.34); }
.premiere > :not(img, .announcer) { position: relative; }
.premiere .label {
  padding: 4px 12px;
  border-radius: 99px;
  background: rgb(255 255 255 / .16);
  font-size: 12px;
  font-weight: 650;
  letter-spacing: .03em;
}
.premiere .line { max-inline-size: 40ch; font-size: clamp(16px, 2cqi + 8px, 30px); font-weight: 650; letter-spacing: -.015em; text-wrap: balance; }
.units { display: flex; gap: clamp(10px, 3cqi, 28px); margin-block: clamp(4px, 1.6cqh, 14px); }
.unit { display: flex; flex-direction: column; align-items: center; min-inline-size: clamp(44px, 9cqi, 88px); color: rgb(255 255 255 / .8); font-size: 12px; }
.number { color: #fff; font-size: clamp(28px, 6.5cqi, 64px); font-weight: 680; line-height: 1.1; letter-spacing: -.03em; font-variant-numeric: tabular-nums; }
.date { color: rgb(255 255 255 / .85); }
@media (forced-colors: active) {
  .premiere, .premiere .label { background: Canvas; color: CanvasText; }
  .premiere > img { display: none; }
}
`;
