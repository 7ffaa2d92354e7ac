import type { ControlContext } from '../control-context.ts';
import type { Deliverables } from './deliverables.ts';

/** What changes of players work with: who changes one says so to {@link Deliverables}. */
export interface PlayersContext extends ControlContext {
  readonly deliverables: Deliverables;
}
