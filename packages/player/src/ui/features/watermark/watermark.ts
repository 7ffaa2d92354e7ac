import { element } from '../../dom.ts';
import { createAdoption } from '../../styles/adopt.ts';
import { watermarkStyles } from '../../styles/watermark.ts';
import type { CreateFeature } from '../feature-scene.ts';
import { fixedPlace, type Place, randomPlace } from './place.ts';

const adopt = createAdoption(watermarkStyles);

/** A text over the picture, at one place or at changing ones. Whoever removes it from the page gets it back. */
export const createWatermark: CreateFeature = ({ frame, options, signal }) => {
  adopt(frame);
  const { randPosition, randPositionInterVal, x, y, opacity } = options.watermarkConfig;
  const mark = element('div', { class: 'watermark', part: 'watermark', 'aria-hidden': 'true' }, options.watermarkText);
  mark.style.opacity = String(opacity);
  const put = ({ left, top }: Place) => {
    mark.style.left = `${left}%`;
    mark.style.top = `${top}%`;
    // The share of itself by which it goes back, so that it stays inside.
    mark.style.transform = `translate(${-left}%, ${-top}%)`;
  };
  const place = () => put(randPosition ? randomPlace(Math.random) : fixedPlace(x, y));
  place();
  const timer = randPosition && randPositionInterVal > 0 ? setInterval(place, randPositionInterVal) : undefined;
  const guard = new MutationObserver(() => {
    if (!mark.isConnected) frame.append(mark);
  });
  guard.observe(frame, { childList: true });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    guard.disconnect();
  });
  return { element: mark };
};
