import type {
  CreatePlayer,
  DomainInput,
  Player as EarlierPlayer,
  Session as EarlierSession,
} from '@playhead/contract/api';
import type { PlanName } from '@playhead/contract/plans';

// What the contract is about to declare as schemas, under the names that it gives their types; then they come from there.

/** A player with everything about it; `revision` goes up at every change. */
export type Player = EarlierPlayer & { revision: number };

/** Body of PUT /players/{player_no}; what is absent stays. */
export interface UpdatePlayer {
  /** With a site among them the whole new list; with apps only, these take the place of those of their system. */
  domains?: DomainInput[];
  auto_update?: 'Y' | 'N';
  version?: string;
  /** Refused with 4901 unless the player is still at this revision. */
  revision?: number;
}

/** Body of POST /players/{player_no}/clone. */
export type ClonePlayer = Pick<CreatePlayer, 'name' | 'version' | 'auto_update'>;

/** The versions that a player may have, the newest first. */
export type PlayerVersions = { version: string; script_url: string; ios_url: string; aos_url: string }[];

/** Answer of GET /players/{player_no}/options. */
export interface PlayerOptionsResult {
  env: 'dev' | 'prod';
  option: Record<string, unknown>;
  /** The same as JSON text. */
  options: string;
  /** Number of the deployment that they come from. */
  deployment: number;
  revision: number;
}

/** Options as they were deployed once; never changes. */
export interface Deployment {
  /** Counts from 1 for each player. */
  number: number;
  /** E-mail address or access key of whoever deployed it. */
  author: string;
  created_at: string;
  /** Number of the deployment whose options these are again. */
  restored_from: number | null;
  is_develop: boolean;
  is_production: boolean;
  /** In how many places it differs from the one before. */
  changes: number;
}

/** Answer of a change of what is deployed. */
export interface Deployed {
  deployment: Deployment;
  revision: number;
}

/** Answer of PUT /players/{player_no}/applyDev. */
export interface AppliedDevelop extends Deployed {
  /** Options that the player does not know; they are kept. */
  unknown: string[];
  /** Options that it knows and does not follow. */
  without_effect: string[];
}

/** Query of GET /players/{player_no}/deployments. */
export interface DeploymentListQuery {
  /** Only deployments with a lower number. */
  before?: number;
  limit?: number;
}

/** A page of deployments, the newest first. */
export interface DeploymentList {
  list: Deployment[];
  /** `before` of the next page; null on the last. */
  next_before: number | null;
}

/** A deployment with its document. */
export interface DeploymentDetail extends Deployment {
  option: Record<string, unknown>;
}

/** One place in which two documents differ. */
export interface DeploymentChange {
  path: string;
  kind: 'added' | 'removed' | 'changed';
  before?: unknown;
  after?: unknown;
}

/** In which places a deployment differs from another. */
export interface DeploymentDiff {
  number: number;
  against: number;
  changes: DeploymentChange[];
}

/** A key pair without its secret. */
export interface Key {
  access_key: string;
  name: string;
  status: 'active' | 'stopped';
  /** Whose it is; null: the account's own. */
  sub_account: { id: number; name: string } | null;
  created_at: string;
  last_used_at: string | null;
  /** When it stops, or stopped, by itself. */
  stops_at: string | null;
  created_by: string;
}

/** A key pair as it is made: the only time that its secret is shown. */
export interface CreatedKey extends Key {
  secret_key: string;
}

/** A key pair that takes the place of another. */
export interface RotatedKey extends CreatedKey {
  /** Access key of the old one, which works until `old_stops_at`. */
  replaces: string;
  old_stops_at: string;
}

/** Body of POST /keys. */
export interface CreateKey {
  name?: string;
  /** Id of the sub account that it is for; absent: the account's own. */
  sub_account?: number;
}

/** Body of PUT /keys/{access_key}; what is absent stays. */
export interface UpdateKey {
  status?: 'active' | 'stopped';
  name?: string;
}

/** Body of POST /keys/{access_key}/rotate. */
export interface RotateKey {
  /** 0 to 2592000; a day where absent. */
  stop_old_after_seconds?: number;
}

/** Somebody who signs in to the console. */
export interface User {
  id: number;
  email: string;
  policies: string[];
  created_at: string;
  last_signed_in_at: string | null;
}

/** Body of POST /users. */
export interface CreateUser {
  email: string;
  password: string;
  policies: string[];
}

/** Body of PUT /users/{id}; what is absent stays. */
export type UpdateUser = Partial<CreateUser>;

/** Who is signed in. */
export type Session = EarlierSession & { user_id: number; actions: string[] };

/** Body of PUT /session/password. */
export interface ChangePassword {
  current: string;
  new: string;
}

/** A holder of API keys that may do what its policies say. */
export interface SubAccount {
  id: number;
  name: string;
  status: 'active' | 'stopped';
  policies: string[];
  created_at: string;
  /** How many key pairs it has. */
  keys: number;
}

/** Body of POST /sub-accounts. */
export interface CreateSubAccount {
  name: string;
  policies: string[];
}

/** Body of PUT /sub-accounts/{id}; what is absent stays. */
export interface UpdateSubAccount extends Partial<CreateSubAccount> {
  status?: 'active' | 'stopped';
}

/** A named set of actions. */
export interface Policy {
  name: string;
  description: string;
  actions: string[];
  /** Comes with the service and cannot be changed. */
  is_managed: boolean;
  /** How many users and sub accounts hold it. */
  used_by: number;
}

/** Body of POST /policies. */
export interface CreatePolicy {
  name: string;
  description?: string;
  actions: string[];
}

/** Body of PUT /policies/{name}; what is absent stays. */
export type UpdatePolicy = Partial<Omit<CreatePolicy, 'name'>>;

/** What can be allowed. */
export interface ActionList {
  list: { action: string; type: 'View' | 'Change'; group: string; resource: string | null; allows: string }[];
}

/** Query of GET /audit. */
export interface AuditQuery {
  after?: number;
  before?: number;
  limit?: number;
  /** From the newest where absent. */
  order?: 'desc' | 'asc';
  /** E.g. `player.create`; `player` stands for everything done to players. */
  action?: string;
  /** E.g. `player:1001`. */
  subject?: string;
  /** E-mail address or access key. */
  actor?: string;
}

/** A line of the audit log. */
export interface AuditEntry {
  id: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
}

/** A page of the audit log. */
export interface AuditPage {
  list: AuditEntry[];
  /** `before` of the next page, or in ascending order `after`; null on the last. */
  next: number | null;
}

/** An account, with what its plan allows and how much of that is used. */
export interface Account {
  id: number;
  name: string;
  plan: PlanName;
  service: 'active' | 'stopped';
  created_at: string;
  /** null where there is no limit. */
  limits: { players: number | null; monthly_requests: number | null };
  used: { players: number; monthly_requests: number };
}

/** Answer of GET /accounts. */
export interface AccountList {
  list: Account[];
}

/** Body of POST /accounts. */
export interface CreateAccount {
  name: string;
  plan?: PlanName;
  /** Of its first user. */
  email: string;
  /** Generated where absent. */
  password?: string;
}

/** Body of PUT /accounts/{id}; what is absent stays. */
export interface UpdateAccount {
  name?: string;
  plan?: PlanName;
  service?: 'active' | 'stopped';
}

/** An account that was just opened, and how to get in; shown this once. */
export interface NewAccount extends Account {
  email: string;
  /** null where it was given. */
  password: string | null;
  access_key: string;
  secret_key: string;
}

/** Query of GET /usage. */
export interface UsageQuery {
  /** 1 to 24; 12 where absent. */
  months?: number;
}

/** How much was asked of the API. */
export interface UsageReport {
  /** The newest first; a month is e.g. `2026-11`, in UTC. */
  months: { month: string; requests: number; by_key: { name: string; requests: number }[] }[];
  /** Of the month that runs, the oldest first. */
  days: { day: string; requests: number }[];
  /** Requests that a month may have; null where there is no limit. */
  quota: number | null;
}

/** Query of GET /beats. */
export interface BeatListQuery {
  player_no?: number;
  /** The `cursor` of an answer, to go on from there. */
  after?: string;
  limit?: number;
}

/** A beat as it came in. */
export interface RecentBeat {
  at: string;
  player_no: number;
  environment: string;
  view_id: string;
  /** -1 where the beat had none. */
  sequence: number;
  /** null where it could not be read. */
  reason: string | null;
  state: string | null;
  /** `accepted`, or why it was not counted. */
  outcome: string;
}

/** What the server remembers of the latest beats, the oldest first. */
export interface BeatList {
  list: RecentBeat[];
  cursor: string;
}
