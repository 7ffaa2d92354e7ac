import { css } from './css.ts';

/** Captions as options and viewers say. */
export const captionStyles = css`
.styled-captions .captions {
  font-size: calc(var(--cue-size, var(--playhead-caption-size, clamp(14px, 2.5cqi, 36px))) * var(--cue-scale, 1));
}
.styled-captions .sample { font-size: calc(var(--cue-size, 16px) * var(--cue-scale, 1)); }
.styled-captions .cue .text {
  color: var(--cue-color, var(--playhead-caption-color, #fff));
  background: var(--cue-background, var(--playhead-caption-background, rgb(10 10 12 / .78)));
  text-shadow: var(--cue-edge, none);
}
.sample .text { padding: .1em .5em .14em; border-radius: .3em; }
`;
