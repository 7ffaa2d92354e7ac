import type { ControlContext } from '../control-context.ts';

/** What the parts of control work with that change who may do what. */
export interface AccessContext extends ControlContext {
  /** Makes keys be read anew, since what they are or may do has changed. */
  readonly forgetKeys: () => void;
}
