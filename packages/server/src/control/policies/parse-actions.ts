import { ACTION_NAMES, type Action, isAction } from '@playhead/contract/access';
import { nearest } from '../access/nearest.ts';
import { quote, type Refusal, refuse } from '../refusal.ts';

/** Actions out of their names, each once and in the order of the catalogue; or the refusal that names each that is unknown. */
export function parseActions(
  names: readonly string[],
): { readonly ok: true; readonly actions: readonly Action[] } | Refusal {
  const faults = names.flatMap((name, index) => (isAction(name) ? [] : [faultOf(name, index)]));
  if (faults.length === 0) return { ok: true, actions: ACTION_NAMES.filter((action) => names.includes(action)) };
  const each = faults.map(({ expected, found }) => `${found} (nearest: ${expected})`);
  return refuse(4945, `Unknown: ${each.join(', ')}. GET /api/v1/actions lists what there is.`, faults);
}

const faultOf = (name: string, index: number) => ({
  path: `actions[${index}]`,
  expected: nearest(name, ACTION_NAMES) ?? '',
  found: quote(name),
});
