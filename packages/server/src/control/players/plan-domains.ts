import type { DomainInput } from '@playhead/contract/api';
import type { Refusal } from '../refusal.ts';
import { refuseDomains } from './parse-domains.ts';
import type { DomainRow } from './wire.ts';

/** How a player's domains get from what they are to what they shall be. */
export interface DomainPlan {
  readonly ok: true;
  /** Stay as they are, numbers and all. */
  readonly kept: readonly DomainRow[];
  readonly removed: readonly DomainRow[];
  readonly added: readonly DomainInput[];
}

/**
 * Plans an edit of domains. With a site among the given ones they are all that the player shall have; with apps only, these take the place
 * of the apps of their systems, and the rest stays. Judged by what would come out: 4709, 4712.
 *
 * @param given undefined where nothing was said of them.
 */
export function planDomains(
  present: readonly DomainRow[],
  given: readonly DomainInput[] | undefined,
): DomainPlan | Refusal {
  if (given === undefined) return { ok: true, kept: present, removed: [], added: [] };
  const isWhole = given.some(({ type }) => type === 'web');
  const isReplaced = (domain: DomainRow) => isWhole || given.some(({ type }) => type === domain.type);
  const kept = present.filter((domain) => !isReplaced(domain) || given.some((one) => isSame(one, domain)));
  const added = given.filter((one) => !present.some((domain) => isSame(one, domain)));
  const refused = refuseDomains([...kept, ...added]);
  return refused ?? { ok: true, kept, removed: present.filter((domain) => !kept.includes(domain)), added };
}

const isSame = (left: DomainInput, right: DomainInput) => left.type === right.type && left.domain === right.domain;
