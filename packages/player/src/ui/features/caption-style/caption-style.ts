import { element } from '../../dom.ts';
import type { CreateFeature } from '../feature-scene.ts';
import { applyCaptionStyle } from './apply-style.ts';
import { readViewerStyle } from './viewer-style.ts';

/** Makes captions look as the options say, and as this viewer chose before. */
export const createCaptionStyle: CreateFeature = ({ frame, options }) => {
  applyCaptionStyle(frame, options.captionStyle, readViewerStyle());
  return { element: element('span', { hidden: '' }) };
};
