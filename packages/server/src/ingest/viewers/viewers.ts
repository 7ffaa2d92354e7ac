import { createHmac } from 'node:crypto';
import { neighbourhoodOf } from '../network/address.ts';
import { type DailySalts, dayOf } from './daily-salts.ts';

/** Who watches, as far as it is told: a number that leads back to nobody. */
export interface Viewer {
  /** Unsigned 64 bits in decimal. */
  readonly viewerHash: string;
  readonly viewerKind: 'id' | 'daily';
}

/** What a viewer is known by. */
export interface ViewerFacts {
  readonly accountId: number;
  /** The integrator's own id of the viewer. */
  readonly viewerId: string | undefined;
  readonly address: string | undefined;
  readonly userAgent: string | undefined;
  /** Origin of the page that plays. */
  readonly origin: string;
  /** When the view's id was made: every beat of a view tells the same. */
  readonly viewIdTimeMs: number;
}

/** Tells viewers apart. */
export interface Viewers {
  /** Has what views that began then need; before {@link viewerOf}. Never throws. */
  prepare(viewIdTimesMs: Iterable<number>): Promise<void>;
  /** Undefined where nothing tells. */
  viewerOf(facts: ViewerFacts): Viewer | undefined;
}

/**
 * Whom the integrator names is told apart for good, within the account. Everybody else is told apart within a day and a site: by the
 * neighbourhood of the address and the user agent, under a salt that is destroyed (so does Plausible, https://plausible.io/data-policy).
 *
 * @param key 32 bytes that leave the server as little as its master key does.
 */
export function createViewers({
  key,
  salts,
}: {
  readonly key: Uint8Array;
  readonly salts: Pick<DailySalts, 'known' | 'prepare'>;
}): Viewers {
  const named = ({ accountId, viewerId = '' }: ViewerFacts): Viewer => ({
    viewerHash: namedViewerHash(key, accountId, viewerId),
    viewerKind: 'id',
  });

  const ofToday = ({ accountId, address, userAgent = '', origin, viewIdTimeMs }: ViewerFacts): Viewer | undefined => {
    const salt = salts.known(dayOf(viewIdTimeMs));
    const neighbourhood = neighbourhoodOf(address);
    if (salt === undefined || neighbourhood === undefined) return undefined;
    // Neither a copy of the database nor the master key alone is enough to try addresses out.
    const daily = createHmac('sha256', key).update(salt).digest();
    return { viewerHash: hash(daily, ['daily', accountId, neighbourhood, userAgent, origin]), viewerKind: 'daily' };
  };

  return {
    prepare: (viewIdTimesMs) => salts.prepare(new Set([...viewIdTimesMs].map(dayOf))),
    viewerOf: (facts) => (facts.viewerId ? named(facts) : ofToday(facts)),
  };
}

/**
 * The hash that a named viewer is kept under, to find or erase them by the name.
 *
 * @param key as {@link createViewers} has it.
 */
export const namedViewerHash = (key: Uint8Array, accountId: number, viewerId: string): string =>
  hash(key, ['id', accountId, viewerId]);

/** The first 64 bits of an HMAC-SHA256 over parts that cannot be taken for each other. 0 would say that there is nobody. */
function hash(key: Uint8Array, parts: readonly (string | number)[]): string {
  const bits = createHmac('sha256', key).update(JSON.stringify(parts)).digest().readBigUInt64BE();
  return String(bits === 0n ? 1n : bits);
}
