import type { Beat } from '@playhead/contract/beats';
import type { Enrichment } from './beat-row.ts';
import { beatSignals, type ReadRequestSignals } from './bots/bot-signals.ts';
import type { Places } from './network/places.ts';
import type { TokenClaims } from './token.ts';
import { viewIdTimeMs } from './view-id.ts';
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
export type Enrich = (beat: Beat, claims: TokenClaims, qualityFlags: number) => Enrichment;

/** Looks up what a request tells, once for all of its beats. */
export function enrichFrom(
  { places, viewers, readSignals }: EnrichParts & { readonly readSignals: ReadRequestSignals },
  { address, userAgent, acceptLanguage }: RequestOfViewer,
): Enrich {
  const place = places?.placeOf(address) ?? {};
  const requestSignals = readSignals({ userAgent, acceptLanguage, asn: place.asn });
  const viewerOf = (beat: Beat, { accountId, origin }: TokenClaims) => {
    const idTimeMs = viewIdTimeMs(beat.viewId);
    if (!viewers || !saysWho(beat) || idTimeMs === undefined) return undefined;
    const viewerId = beat.metadata?.viewerId;
    return viewers.viewerOf({ accountId, viewerId, address, userAgent, origin, viewIdTimeMs: idTimeMs });
  };
  return (beat, claims, qualityFlags) => {
    const botSignals = requestSignals | beatSignals(beat, qualityFlags);
    return { ...place, ...viewerOf(beat, claims), ...(botSignals === 0 ? {} : { botSignals }) };
  };
}

/**
 * Only beats with metadata say whether the integrator names the viewer. Others say nothing: taken for nameless, they would take a
 * view's name away. A first beat without any is of a sender that sends none.
 */
const saysWho = ({ metadata, seq }: Beat): boolean => metadata !== undefined || seq === 0;
