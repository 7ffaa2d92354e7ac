import type { Action } from '@playhead/contract/access';
import { type Refusal, refuse } from '../refusal.ts';
import type { AccessChange } from './change-access.ts';

const NAMED = 5;

/**
 * The refusal where something is about to be given, or is about somebody who has it, that the actor may not do itself.
 *
 * @param concerned actions of everybody and everything that the change is about, before and after.
 */
export function refuseBeyond(
  { actor, actorActions }: Pick<AccessChange, 'actor' | 'actorActions'>,
  ...concerned: readonly Iterable<Action>[]
): Refusal | undefined {
  const beyond = new Set(concerned.flatMap((actions) => [...actions]).filter((action) => !actorActions.has(action)));
  if (beyond.size === 0) return undefined;
  return refuse(4944, `${actor.name} may not do all that this is about: it lacks ${listed([...beyond])}.`);
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMED;
  return more > 0 ? `${names.slice(0, NAMED).join(', ')} and ${more} more` : names.join(', ');
}
