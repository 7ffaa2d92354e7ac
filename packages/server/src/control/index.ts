export type { BootstrapInput, BootstrapOutcome } from './accounts/bootstrap.ts';
export type { Actor, Principal } from './actor.ts';
export { type Control, createControl } from './create-control.ts';
export type { KeyPair } from './keys/keys.ts';
export type { DeliverablePlayer } from './players/deliverable.ts';
export { type Fault, type Refusal, refuse } from './refusal.ts';
export type { SignedIn, SignInOutcome } from './sessions/sessions.ts';
export { nextMonthMs } from './usage/months.ts';
