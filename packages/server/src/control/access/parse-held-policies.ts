import { canonicalPolicyName, isManagedPolicy, MANAGED_POLICIES } from '@playhead/contract/access';
import { quote, type Refusal, refuse } from '../refusal.ts';
import type { PolicyBook } from './actions-of.ts';
import { nearest } from './nearest.ts';

/** The policies that somebody is to hold, each once; or the refusal where one is not there. */
export function parseHeldPolicies(
  { own }: PolicyBook,
  names: readonly string[],
): { readonly ok: true; readonly policies: readonly string[] } | Refusal {
  const policies = [...new Set(names.map(canonicalPolicyName))];
  const unknown = policies.filter((name) => !isManagedPolicy(name) && !own.has(name));
  if (unknown.length === 0) return { ok: true, policies };
  const known = [...Object.keys(MANAGED_POLICIES), ...own.keys()];
  const faults = unknown.map((name) => ({
    path: `policies[${names.findIndex((given) => canonicalPolicyName(given) === name)}]`,
    expected: nearest(name, known) ?? 'the name of a policy',
    found: quote(name),
  }));
  const each = faults.map(({ expected, found }) => `${found} (nearest: ${expected})`);
  return refuse(4941, `Unknown: ${each.join(', ')}. GET /api/v1/policies lists what there is.`, faults);
}
