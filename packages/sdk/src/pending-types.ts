import type { Action } from '@playhead/contract/access';
import type { CreatePlayer, DomainInput, Player as EarlierPlayer, Environment } from '@playhead/contract/api';
import type { PlanName } from '@playhead/contract/plans';

// Requests and answers of endpoints whose schemas the contract is about to get; then they come from there, under the same names.

/** A player with everything about it; `revision` grows with each change. */
export type Player = EarlierPlayer & { readonly revision: number };

/** A version of the player that may be chosen. */
export interface PlayerVersion {
  readonly version: string;
  readonly script_url: string;
  readonly ios_url: string;
  readonly aos_url: string;
}

/** Body of PUT /players/{player_no}; what is absent stays. */
export interface EditPlayer {
  /** Replaces all of them. */
  readonly domains?: DomainInput[];
  readonly version?: string;
  readonly auto_update?: 'Y' | 'N';
  /** Refuse with 4901 unless the player is still at this revision. */
  readonly revision?: number;
}

/** Body of POST /players/{player_no}/clone. */
export type ClonePlayer = Pick<CreatePlayer, 'name' | 'version' | 'auto_update'>;

/** A document of options. */
export type OptionDocument = Readonly<Record<string, unknown>>;

/** Query of GET /players/{player_no}/options. */
export interface PlayerOptionsQuery {
  /** Develop where absent. */
  readonly env?: Environment;
}

/** Answer of GET /players/{player_no}/options. */
export interface PlayerOptionsAnswer {
  readonly env: 'dev' | 'prod';
  readonly option: OptionDocument;
  /** The same as JSON text. */
  readonly options: string;
  /** Number of the deployment that they come from. */
  readonly deployment: number;
  readonly revision: number;
}

/** Body of PUT /players/{player_no}/applyDev. */
export interface ApplyDev {
  /** The whole document, or its JSON text. */
  readonly option: OptionDocument | string;
  readonly revision?: number;
}

/** Answer of PUT /players/{player_no}/applyDev. */
export interface ApplyOutcome {
  readonly deployment: Deployment;
  /** Paths that no option has. */
  readonly unknown: string[];
  /** Paths of options that change nothing in the player's version or plan. */
  readonly without_effect: string[];
}

/** Options as they were deployed once; never changes. */
export interface Deployment {
  /** Counts from 1 for each player. */
  readonly number: number;
  readonly author: string;
  readonly created_at: string;
  /** Number of the deployment that was restored; null where the options were new. */
  readonly restored_from: number | null;
  /** Whether it is what Develop, or Production, shows now. */
  readonly is_develop: boolean;
  readonly is_production: boolean;
  /** How many options differ from the deployment before. */
  readonly changes: number;
}

/** Answer of applyProd, rollback and restore. */
export interface Deployed {
  readonly deployment: Deployment;
}

/** Query of GET /players/{player_no}/deployments. */
export interface DeploymentListQuery {
  /** Only deployments with a lower number. */
  readonly before?: number;
  readonly limit?: number;
}

/** Deployments, the newest first. */
export interface DeploymentList {
  readonly list: Deployment[];
  /** `before` of the next page; null where there is none. */
  readonly next_before: number | null;
}

/** A deployment with its options. */
export interface DeploymentWithOption extends Deployment {
  readonly option: OptionDocument;
}

/** One option that differs. */
export interface OptionChange {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What differs between two deployments. */
export interface DeploymentDiff {
  readonly number: number;
  readonly against: number | null;
  readonly changes: OptionChange[];
}

/** Body of POST …/restore. */
export interface RestoreDeployment {
  readonly revision?: number;
}

/** A key pair without its secret. */
export interface AccessKey {
  readonly access_key: string;
  readonly name: string;
  readonly status: 'active' | 'stopped';
  readonly sub_account: { readonly id: number; readonly name: string } | null;
  readonly created_at: string;
  readonly last_used_at: string | null;
  /** When it stops by itself. */
  readonly stops_at: string | null;
  readonly created_by: string;
}

/** Answer of GET /keys. */
export interface AccessKeyList {
  readonly list: AccessKey[];
}

/** Query of GET /keys. */
export interface AccessKeyListQuery {
  readonly sub_account?: number;
}

/** Body of POST /keys. */
export interface CreateAccessKey {
  readonly name?: string;
  /** The sub account that it is for; the main account where absent. */
  readonly sub_account?: number;
}

/** Body of PUT /keys/{access_key}; what is absent stays. */
export interface EditAccessKey {
  readonly status?: 'active' | 'stopped';
  readonly name?: string;
}

/** A key pair as it is shown once, with its secret. */
export interface NewAccessKey extends AccessKey {
  readonly secret_key: string;
}

/** Body of POST /keys/{access_key}/rotate. */
export interface RotateAccessKey {
  /** 0 to 2592000; a day where absent. */
  readonly stop_old_after_seconds?: number;
}

/** The key pair that takes the place of another. */
export interface RotatedAccessKey extends NewAccessKey {
  /** Access key of the old one. */
  readonly replaces: string;
  readonly old_stops_at: string;
}

/** Somebody who signs in to the console. */
export interface User {
  readonly id: number;
  readonly email: string;
  readonly policies: string[];
  readonly created_at: string;
  readonly last_signed_in_at: string | null;
}

/** Answer of GET /users. */
export interface UserList {
  readonly list: User[];
}

/** Body of POST /users. */
export interface CreateUser {
  readonly email: string;
  readonly password: string;
  readonly policies: string[];
}

/** Body of PUT /users/{id}; what is absent stays. */
export type EditUser = Partial<CreateUser>;

/** Body of PUT /session/password. */
export interface ChangePassword {
  readonly current: string;
  readonly new: string;
}

/** Something that signs requests with keys of its own and may do less than the account. */
export interface SubAccount {
  readonly id: number;
  readonly name: string;
  readonly status: 'active' | 'stopped';
  readonly policies: string[];
  readonly created_at: string;
  /** How many key pairs it has. */
  readonly keys: number;
}

/** Answer of GET /sub-accounts. */
export interface SubAccountList {
  readonly list: SubAccount[];
}

/** Body of POST /sub-accounts. */
export interface CreateSubAccount {
  readonly name: string;
  readonly policies: string[];
}

/** Body of PUT /sub-accounts/{id}; what is absent stays. */
export interface EditSubAccount extends Partial<CreateSubAccount> {
  readonly status?: 'active' | 'stopped';
}

/** A set of actions under a name. */
export interface Policy {
  readonly name: string;
  readonly description: string;
  readonly actions: Action[];
  /** Whether it comes with the service and cannot be changed. */
  readonly is_managed: boolean;
  /** How many users and sub accounts have it. */
  readonly used_by: number;
}

/** Answer of GET /policies. */
export interface PolicyList {
  readonly list: Policy[];
}

/** Body of POST /policies. */
export interface CreatePolicy {
  readonly name: string;
  readonly description?: string;
  readonly actions: Action[];
}

/** Body of PUT /policies/{name}; what is absent stays. */
export type EditPolicy = Partial<Omit<CreatePolicy, 'name'>>;

/** One thing that a policy may allow. */
export interface ActionInfo {
  readonly action: Action;
  readonly type: 'View' | 'Change';
  readonly group: string;
  readonly resource: string | null;
  /** What it lets do, in words. */
  readonly allows: string;
}

/** Answer of GET /actions. */
export interface ActionList {
  readonly list: ActionInfo[];
}

/** Query of GET /audit. */
export interface AuditQuery {
  readonly after?: AuditEntry['id'];
  readonly before?: AuditEntry['id'];
  readonly limit?: number;
  readonly action?: string;
  readonly subject?: string;
  readonly actor?: string;
  /** From the newest where absent. */
  readonly order?: 'asc' | 'desc';
}

/** One thing that was done. */
export interface AuditEntry {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
}

/** A page of the audit log. */
export interface AuditPage {
  readonly list: AuditEntry[];
  /** Where the next page begins; null where there is none. */
  readonly next: AuditEntry['id'] | null;
}

/** The account of whoever asks. */
export interface Account {
  readonly id: number;
  readonly name: string;
  readonly plan: PlanName;
  readonly service: 'active' | 'stopped';
  readonly limits: { readonly players: number | null; readonly monthly_requests: number | null };
  readonly used: { readonly players: number; readonly monthly_requests: number };
}

/** Answer of GET /accounts, for the operator. */
export interface AccountList {
  readonly list: Account[];
}

/** Body of POST /accounts. */
export interface CreateAccount {
  readonly name: string;
  readonly plan?: PlanName;
  readonly email: string;
  /** Made up where absent. */
  readonly password?: string;
}

/** Body of PUT /accounts/{id}; what is absent stays. */
export interface EditAccount {
  readonly plan?: PlanName;
  readonly service?: 'active' | 'stopped';
  readonly name?: string;
}

/** An account that was just opened; its credentials are shown this once. */
export interface NewAccount extends Account {
  readonly credentials: {
    readonly email: string;
    readonly password?: string;
    readonly access_key: string;
    readonly secret_key: string;
  };
}

/** Query of GET /usage. */
export interface UsageQuery {
  /** 1 to 24; 12 where absent. */
  readonly months?: number;
}

/** How much was asked of the API. */
export interface Usage {
  /** The newest first. */
  readonly months: {
    /** E.g. `2026-11`, in UTC. */
    readonly month: string;
    readonly requests: number;
    readonly by_key: { readonly name: string; readonly requests: number }[];
  }[];
  /** Of the newest month. */
  readonly days: { readonly day: string; readonly requests: number }[];
  /** Requests that a month may have; null where there is no limit. */
  readonly quota: number | null;
}

/** Query of GET /beats. */
export interface BeatListQuery {
  readonly player_no?: number;
  readonly after?: BeatList['cursor'];
  readonly limit?: number;
}

/** A report of a player, and what became of it. */
export interface ReceivedBeat {
  readonly at: string;
  readonly player_no: number;
  readonly environment: Environment;
  readonly view_id: string;
  readonly sequence: number;
  readonly reason: string;
  readonly state: string;
  /** `accepted`, or why it was not counted. */
  readonly outcome: string;
}

/** The latest reports, the oldest of them first. */
export interface BeatList {
  readonly list: ReceivedBeat[];
  /** `after` of the next request. */
  readonly cursor: string;
}
