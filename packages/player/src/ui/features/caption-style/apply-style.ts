import type { LaterOptions } from '@playhead/contract/options';
import { createAdoption } from '../../styles/adopt.ts';
import { captionStyles } from '../../styles/caption-style.ts';
import type { ViewerStyle } from './viewer-style.ts';

const EDGES: Readonly<Record<string, string>> = {
  none: 'none',
  dropshadow: '0 1px 3px rgb(0 0 0 / .8)',
  raised: '1px 1px 0 #000, 2px 2px 0 #000',
  depressed: '-1px -1px 0 #000, 1px 1px 0 rgb(255 255 255 / .4)',
  uniform: '-1px -1px 0 #000, 1px -1px 0 #000, -1px 1px 0 #000, 1px 1px 0 #000, 0 0 4px #000',
};
const BACKGROUNDS: Readonly<Record<string, string>> = {
  none: 'transparent',
  half: 'rgb(0 0 0 / .4)',
  solid: '#000',
};

const adopt = createAdoption(captionStyles);

/** Makes captions look as the page says, and over that as the viewer says. */
export function applyCaptionStyle(frame: HTMLElement, given: LaterOptions['captionStyle'], own: ViewerStyle): void {
  adopt(frame);
  frame.classList.add('styled-captions');
  const set = (name: string, value: string | undefined) =>
    value ? frame.style.setProperty(name, value) : frame.style.removeProperty(name);
  set('--cue-size', given.fontSize === null ? undefined : `${given.fontSize}px`);
  set('--cue-scale', own.size === '' ? undefined : String(Number(own.size) / 100));
  set('--cue-color', own.color || (given.color ?? ''));
  set('--cue-background', BACKGROUNDS[own.background] ?? given.backgroundColor ?? '');
  set('--cue-edge', EDGES[own.edge || given.edgeStyle]);
}
