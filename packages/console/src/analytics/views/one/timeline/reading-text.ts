import { metricText } from '../../../../format/metric-value.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../../../i18n/views/views-messages.ts';
import { positionText } from '../../../position-text.ts';
import { pictureText } from '../picture-text.ts';
import type { Reading } from './reading.ts';

/** What is read at a moment, part by part; absent parts are not known. */
export interface ReadingParts {
  readonly at: string;
  readonly state: string | undefined;
  readonly stateTime: string | undefined;
  readonly others: readonly string[];
}

/** Says a reading in parts. */
export function useReadingParts(): (reading: Reading) => ReadingParts {
  const { language } = useLanguage();
  const { state: states, view: texts, hidden } = useViewsMessages();
  return ({ atMs, state, stateMs, step, bufferMs, playheadMs, isHidden }) => ({
    at: positionText(atMs, 'tenths'),
    state: state === undefined ? undefined : states[state],
    stateTime: state === undefined ? undefined : texts.forTime(metricText(stateMs, 'ms', language)),
    others: [
      ...(step === undefined ? [] : [`${pictureText(step.heightPx)} ${metricText(step.bitrateBps, 'bps', language)}`]),
      ...(bufferMs === undefined ? [] : [texts.bufferOf(metricText(bufferMs, 'ms', language))]),
      ...(playheadMs === undefined ? [] : [texts.position(positionText(playheadMs))]),
      ...(isHidden ? [hidden] : []),
    ],
  });
}

/** Says a reading in one line. */
export function useReadingText(): (reading: Reading) => string {
  const partsOf = useReadingParts();
  return (reading) => {
    const { at, state = '', stateTime = '', others } = partsOf(reading);
    return [at, `${state} ${stateTime}`.trim(), ...others].filter((part) => part !== '').join(', ');
  };
}
