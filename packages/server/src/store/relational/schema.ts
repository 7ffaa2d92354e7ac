import type { DOMAIN_TYPES } from '@playhead/contract/api';
import type { PlanName } from '@playhead/contract/plans';
import type { ColumnType, Generated, Kysely } from 'kysely';

/** A document as it is kept in a `jsonb` column. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Read as an object, written as JSON text: drivers disagree on how to send objects and arrays. */
type Json = ColumnType<JsonObject, string, string>;

/** A list of names; written as JSON text for the same reason. */
type JsonNames = ColumnType<readonly string[], string, string>;

/** Set when the row is made, never changed. */
type Fixed<Value> = ColumnType<Value, Value, never>;

/** Whoever's data it is; every query of a tenant's rows names it. */
interface Tenant {
  readonly account_id: Fixed<number>;
}

interface AccountTable {
  readonly id: Generated<number>;
  readonly name: string;
  readonly plan: ColumnType<PlanName, PlanName | undefined, PlanName>;
  /** Whether its service runs; of a stopped one everything is kept and nothing answered. */
  readonly service: ColumnType<'active' | 'stopped', 'active' | 'stopped' | undefined, 'active' | 'stopped'>;
  readonly created_at: Fixed<Date>;
}

interface AppUserTable extends Tenant {
  readonly id: Generated<number>;
  /** As it was entered; unique whatever the case of its letters. */
  readonly email: string;
  /** Argon2id in PHC notation. */
  readonly password_hash: string;
  /** Names of the policies it holds. */
  readonly policies: JsonNames;
  readonly created_at: Fixed<Date>;
  readonly last_signed_in_at: ColumnType<Date | null, never, Date>;
}

interface SessionTable extends Tenant {
  /** SHA-256 of the token; the token itself is only in the browser. */
  readonly token_hash: Fixed<Uint8Array>;
  readonly user_id: Fixed<number>;
  readonly csrf_token: Fixed<string>;
  readonly created_at: Fixed<Date>;
  readonly expires_at: Date;
}

interface AccessKeyTable extends Tenant {
  readonly access_key: Fixed<string>;
  /** The secret key under the master key; see `control/keys/sealing.ts`. */
  readonly secret_sealed: Fixed<Uint8Array>;
  readonly status: 'active' | 'stopped';
  /** What its owner calls it; may be empty. */
  readonly name: Generated<string>;
  /** Whose it is; null: the account's own. */
  readonly sub_account_id: ColumnType<number | null, number | null | undefined, never>;
  /** Email or access key of whoever made it. */
  readonly created_by: Fixed<string>;
  /** To the minute. */
  readonly last_used_at: ColumnType<Date | null, never, Date>;
  /** From then on it counts as stopped, whatever `status` says. */
  readonly stops_at: ColumnType<Date | null, never, Date | null>;
  /** Tells keys of one moment apart by age. */
  readonly ordinal: ColumnType<number, never, never>;
  readonly created_at: Fixed<Date>;
}

interface SubAccountTable extends Tenant {
  readonly id: Generated<number>;
  /** Unique within the account, whatever the case of its letters. */
  readonly name: string;
  readonly status: 'active' | 'stopped';
  /** Names of the policies it holds. */
  readonly policies: JsonNames;
  readonly created_at: Fixed<Date>;
}

/** A policy that an account has defined for itself; the managed ones are in the contract. */
interface PolicyTable extends Tenant {
  /** Unique within the account, whatever the case of its letters. */
  readonly name: Fixed<string>;
  readonly description: string;
  /** Names of actions. */
  readonly actions: JsonNames;
  readonly created_at: Fixed<Date>;
}

interface PlayerTable extends Tenant {
  readonly no: Generated<number>;
  /** Unique within the account among players that are not deleted. */
  readonly name: string;
  /** Public key of the player, 32 hex digits. */
  readonly access_key: Fixed<string>;
  readonly version: string;
  readonly auto_update: boolean;
  readonly develop_deployment_id: number;
  readonly production_deployment_id: number;
  readonly created_at: Fixed<Date>;
  /** Goes up by one at every change of the player or of what is deployed. */
  readonly revision: ColumnType<number, number | undefined, number>;
  readonly updated_at: Date;
  /** Email or access key of whoever changed it last. */
  readonly updated_by: string;
  readonly deleted_at: ColumnType<Date | null, never, Date>;
}

interface PlayerDomainTable extends Tenant {
  readonly no: Generated<number>;
  readonly player_no: Fixed<number>;
  readonly type: (typeof DOMAIN_TYPES)[number];
  /** Normalised. */
  readonly domain: string;
  readonly created_at: Fixed<Date>;
}

/** An options document as it was deployed; never changed. */
interface DeploymentTable extends Tenant {
  readonly id: ColumnType<number, number | undefined, never>;
  readonly player_no: Fixed<number>;
  /** Of the player, from 1. */
  readonly number: Fixed<number>;
  readonly options: ColumnType<JsonObject, string, never>;
  /** Number of the deployment whose options these are again. */
  readonly restored_from: Fixed<number | null>;
  /** In how many places it differs from the one before. */
  readonly changes: Fixed<number>;
  readonly author: Fixed<string>;
  readonly created_at: Fixed<Date>;
}

/** A request that made a player, so that its repetition does not make another. */
interface IdempotencyTable extends Tenant {
  /** As the caller chose it. */
  readonly key: Fixed<string>;
  /** SHA-256 of what was asked for. */
  readonly request_hash: Fixed<Uint8Array>;
  readonly player_no: Fixed<number>;
  readonly created_at: Fixed<Date>;
}

interface AuditLogTable extends Tenant {
  readonly id: Generated<number>;
  /** Email or access key of whoever did it. */
  readonly actor: Fixed<string>;
  readonly action: Fixed<string>;
  /** What it was done to, e.g. `player:1001`. */
  readonly subject: Fixed<string>;
  /** Never a secret. */
  readonly detail: Json;
  readonly at: Fixed<Date>;
}

/** How many requests a day (UTC) brought under a key or a user's session. */
interface ApiUsageTable extends Tenant {
  /** `YYYY-MM-DD` when it is written; drivers read dates differently, so let SQL write them out. */
  readonly day: ColumnType<unknown, string, never>;
  /** Access key or e-mail address. */
  readonly name: Fixed<string>;
  readonly requests: number;
}

/** What daily hashes of viewers are salted with; the same for all processes. */
interface ViewerSaltTable {
  /** `YYYY-MM-DD` when it is written. */
  readonly day: ColumnType<unknown, string, never>;
  /** 32 random bytes. */
  readonly salt: Fixed<Uint8Array>;
}

/** An account's access to the Media Analytics API. */
interface MediaAnalyticsTable extends Tenant {
  /** Sent as `x-project-id`; never changes. */
  readonly company_id: Fixed<string>;
  /** SHA-256 of the key, which is random enough to need nothing slower; the key itself is only with who asked for it. */
  readonly key_hash: Uint8Array;
  readonly created_at: Fixed<Date>;
  readonly key_created_at: Date;
  /** Email or access key of whoever made the key. */
  readonly key_created_by: string;
}

/** How many beats of a day (UTC) the columnar store had for an account when that was last looked at. */
interface BeatUsageTable extends Tenant {
  /** `YYYY-MM-DD` when it is written; drivers read dates differently, so let SQL write them out. */
  readonly day: ColumnType<unknown, string, never>;
  readonly beats: number;
}

/** A session of a player that reports in CMCD. */
interface CmcdSessionTable extends Tenant {
  readonly player_no: Fixed<number>;
  readonly environment: Fixed<string>;
  /** SHA-256 of the id that the player gave it. */
  readonly sid_hash: Fixed<Uint8Array>;
  /** See `ingest/cmcd/session.ts`. */
  readonly state: Json;
  readonly updated_at: Date;
}

/** The tables as they are after the last migration. */
export interface Schema {
  readonly account: AccountTable;
  readonly app_user: AppUserTable;
  readonly session: SessionTable;
  readonly access_key: AccessKeyTable;
  readonly sub_account: SubAccountTable;
  readonly policy: PolicyTable;
  readonly player: PlayerTable;
  readonly player_domain: PlayerDomainTable;
  readonly deployment: DeploymentTable;
  readonly idempotency: IdempotencyTable;
  readonly audit_log: AuditLogTable;
  readonly api_usage: ApiUsageTable;
  readonly viewer_salt: ViewerSaltTable;
  readonly media_analytics: MediaAnalyticsTable;
  readonly beat_usage: BeatUsageTable;
  readonly cmcd_session: CmcdSessionTable;
}

/** The query builder over the schema; a transaction is one too. */
export type Database = Kysely<Schema>;
