export type { BootstrapInput, BootstrapOutcome } from './accounts/bootstrap.ts';
export type { Actor, Principal, Proof } from './actor.ts';
export { type Control, createControl } from './create-control.ts';
export type { KeyPair } from './keys/find-key.ts';
export type { DeliverablePlayer } from './players/deliverable.ts';
export { noSuchPlayer } from './players/player-row.ts';
export { type Fault, type Refusal, refuse } from './refusal.ts';
export type { SignedIn } from './sessions/find-session.ts';
export type { SignInOutcome } from './sessions/sign-in.ts';
