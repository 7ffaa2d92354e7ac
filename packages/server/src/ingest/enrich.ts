import type { Beat } from '@playhead/contract/beats';
import type { Enrichment } from './beat-row.ts';
import { beatSignals, createRequestSignals } from './bots/bot-signals.ts';
import type { Place, Places } from './network/places.ts';
import type { TokenClaims } from './token.ts';
import type { Viewers } from './viewers/viewers.ts';

/** What is looked up; what is absent stays unknown. */
export interface EnrichParts {
  readonly places?: Pick<Places, 'placeOf'>;
  readonly viewers?: Viewers;
}

/** What a request tells of whoever sent it. */
export interface RequestOfViewer {
  readonly address?: string | undefined;
  readonly userAgent: string | undefined;
  readonly acceptLanguage?: string | undefined;
}

/** Finds out about the viewer of a beat of one request. */
export type Enrich = (beat: Beat, facts: BeatFacts) => Enrichment;

/** What is known of a beat by then. */
export interface BeatFacts {
  readonly claims: TokenClaims;
  readonly viewIdTimeMs: number;
  readonly qualityFlags: number;
}

/** Looks up what requests tell, once for all beats of each. */
export function createEnricher({ places, viewers }: EnrichParts): (request: RequestOfViewer) => Enrich {
  const readSignals = createRequestSignals();
  return ({ address, userAgent, acceptLanguage }) => {
    const place = places?.placeOf(address) ?? NOWHERE;
    const requestSignals = readSignals({ userAgent, acceptLanguage, asn: place.asn });
    return (beat, { claims, viewIdTimeMs, qualityFlags }) => {
      const botSignals = requestSignals | beatSignals(beat, qualityFlags);
      const isPlain = botSignals === 0 && (viewers === undefined || !saysWho(beat));
      if (isPlain) return place;
      const { accountId, origin } = claims;
      const viewerId = beat.metadata?.viewerId;
      const viewer = saysWho(beat)
        ? viewers?.viewerOf({ accountId, viewerId, address, userAgent, origin, viewIdTimeMs })
        : undefined;
      return { ...place, ...viewer, ...(botSignals === 0 ? {} : { botSignals }) };
    };
  };
}

const NOWHERE: Place = {};

/**
 * Only beats with metadata say whether the integrator names the viewer. Others say nothing: taken for nameless, they would take a
 * view's name away. A first beat without any is of a sender that sends none.
 */
export const saysWho = ({ metadata, seq }: Beat): boolean => metadata !== undefined || seq === 0;
