import { type Beat, BOT_SIGNALS, QUALITY_FLAGS } from '@playhead/contract/beats';
import { isbot } from 'isbot';
import { rememberedByText } from '../remembered-by-text.ts';
import { HOSTING_NETWORKS } from './hosting-networks.ts';

/** What a request tells about whether a person sent it. */
export interface RequestSigns {
  readonly userAgent: string | undefined;
  readonly acceptLanguage?: string | undefined;
  readonly asn: number | undefined;
}

/** Signals of a request, as bits of `BOT_SIGNALS`. */
export type ReadRequestSignals = (signs: RequestSigns) => number;

/** User agents are matched against a list of 300 patterns, once each. */
export function createRequestSignals(): ReadRequestSignals {
  const isProgram = rememberedByText((userAgent: string) => isbot(userAgent));
  return ({ userAgent, acceptLanguage, asn }) =>
    (userAgent && isProgram(userAgent) ? BOT_SIGNALS.userAgent.bit : 0) |
    (userAgent && acceptLanguage ? 0 : BOT_SIGNALS.headers.bit) |
    (asn !== undefined && HOSTING_NETWORKS.has(asn) ? BOT_SIGNALS.hosting.bit : 0);
}

/**
 * Signals of a beat, as bits of `BOT_SIGNALS`.
 *
 * @param qualityFlags what was found wrong with it.
 */
export const beatSignals = ({ metadata, playedMs, watchedMs }: Beat, qualityFlags: number): number => {
  const isTooFast = (qualityFlags & QUALITY_FLAGS.playedTooLong.bit) !== 0;
  const isUnwatched = playedMs > 0 && watchedMs === 0;
  return (
    (metadata?.automated ? BOT_SIGNALS.automated.bit : 0) | (isTooFast || isUnwatched ? BOT_SIGNALS.progress.bit : 0)
  );
};
