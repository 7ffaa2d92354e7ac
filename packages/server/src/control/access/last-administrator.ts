import { type Refusal, refuse } from '../refusal.ts';
import { actionsOf, everyAction } from './actions-of.ts';
import type { Holders } from './holders.ts';

/** The refusal where a change would leave nobody among the users who can do everything, and there is somebody now. */
export function refuseLastAdministrator(before: Holders, after: Holders): Refusal | undefined {
  if (administrators(before) === 0 || administrators(after) > 0) return undefined;
  return refuse(4924, 'Give NCP_ADMINISTRATOR to another user first.');
}

function administrators({ book, users }: Holders): number {
  const all = everyAction(book).size;
  return [...users.values()].filter(({ policies }) => actionsOf(book, policies).size === all).length;
}
