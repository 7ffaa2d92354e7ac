import type { Licence, LicenceRefusal, LoaderConfig } from '@playhead/contract/api';

/** Licences by player, fetched when they are needed and kept while they hold. */
export interface Licences {
  /** The licence to play with: the one that came with the loader, or a new one. */
  readonly get: (config: LoaderConfig) => Licence | LicenceRefusal | Promise<Licence | LicenceRefusal>;
}

/** A licence that ends within this time is renewed first, so that it doesn't end on its way. */
const MARGIN_MS = 30_000;

/**
 * Creates the store of licences.
 *
 * @param now the local clock, epoch milliseconds.
 */
export function createLicences(now: () => number): Licences {
  const known = new Map<string, Licence>();
  const asked = new Map<string, Promise<Licence | LicenceRefusal>>();
  const refused = new Set<LicenceRefusal>();

  const ask = async (config: LoaderConfig): Promise<Licence | LicenceRefusal> => {
    const answer = await requestLicence(config);
    asked.delete(config.accessKey);
    if (!isRefusal(answer)) known.set(config.accessKey, answer);
    return answer;
  };
  return {
    get(config) {
      const inlined = config.licence;
      // A refusal that came with the loader is shown once; whoever tries again wants it asked anew.
      if (inlined && isRefusal(inlined) && !refused.has(inlined)) {
        refused.add(inlined);
        return inlined;
      }
      const licence = known.get(config.accessKey) ?? (inlined && !isRefusal(inlined) ? inlined : undefined);
      if (licence && licence.tokenExpiresAtMs - MARGIN_MS > now() + clockOffsetMs(licence, now())) return licence;
      const running = asked.get(config.accessKey) ?? ask(config);
      asked.set(config.accessKey, running);
      return running;
    },
  };
}

/** Is this a refusal? */
export const isRefusal = (answer: Licence | LicenceRefusal): answer is LicenceRefusal => 'error' in answer;

/** A loader out of a cache is up to five minutes old, so smaller differences say nothing about a clock. */
const LARGEST_CACHE_AGE_MS = 15 * 60_000;

/** Server time minus local time, where the local clock is clearly wrong; else 0. */
export function clockOffsetMs({ serverTimeMs }: Licence, nowMs: number): number {
  const offset = serverTimeMs - nowMs;
  return Math.abs(offset) > LARGEST_CACHE_AGE_MS ? offset : 0;
}

async function requestLicence({ serverUrl, accessKey, environment }: LoaderConfig): Promise<Licence | LicenceRefusal> {
  try {
    const answer = await fetch(`${serverUrl}/v1/licence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ accessKey, environment }),
      credentials: 'omit',
    });
    return parseAnswer(await answer.json());
  } catch {
    return unreachable('licence request failed');
  }
}

function parseAnswer(body: unknown): Licence | LicenceRefusal {
  const answer = body as Partial<Licence & LicenceRefusal> | null;
  if (typeof answer?.token === 'string' && typeof answer.tokenExpiresAtMs === 'number') return answer as Licence;
  return typeof answer?.error?.code === 'string' && /^E\d{4}$/.test(answer.error.code)
    ? (answer as LicenceRefusal)
    : unreachable('licence answer not understood');
}

const unreachable = (detail: string): LicenceRefusal => ({ error: { code: 'E0003', detail } });
