/** Accounts, users, sessions, keys, players with their deployments, and the audit log. */
export const foundation = {
  name: '0001_foundation',
  statements: [
    `create table account (
      id integer generated always as identity primary key,
      name text not null,
      created_at timestamptz not null
    )`,

    `create table app_user (
      id integer generated always as identity primary key,
      account_id integer not null references account,
      email text not null,
      password_hash text not null,
      created_at timestamptz not null,
      unique (account_id, id)
    )`,
    `create unique index app_user_email on app_user (lower(email))`,

    `create table session (
      token_hash bytea primary key check (length(token_hash) = 32),
      account_id integer not null,
      user_id integer not null,
      csrf_token text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      foreign key (account_id, user_id) references app_user (account_id, id) on delete cascade
    )`,
    `create index session_expiry on session (expires_at)`,

    `create table access_key (
      access_key text primary key,
      account_id integer not null references account,
      secret_sealed bytea not null,
      status text not null check (status in ('active', 'stopped')),
      created_at timestamptz not null
    )`,

    // A player and its first deployment refer to each other, so one of the two references is checked at commit.
    `create table player (
      no integer generated always as identity (start with 1001) primary key,
      account_id integer not null references account,
      name text not null,
      access_key text not null unique check (access_key ~ '^[0-9a-f]{32}$'),
      version text not null,
      auto_update boolean not null,
      develop_deployment_id integer not null,
      production_deployment_id integer not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      deleted_at timestamptz,
      unique (account_id, no)
    )`,
    `create unique index player_name on player (account_id, name) where deleted_at is null`,

    `create sequence deployment_id as integer`,
    `create table deployment (
      id integer primary key default nextval('deployment_id'),
      account_id integer not null,
      player_no integer not null,
      options jsonb not null check (jsonb_typeof(options) = 'object'),
      author text not null,
      created_at timestamptz not null,
      unique (account_id, player_no, id),
      foreign key (account_id, player_no) references player (account_id, no)
    )`,
    `alter sequence deployment_id owned by deployment.id`,
    `alter table player
      add constraint player_develop_deployment
        foreign key (account_id, no, develop_deployment_id)
        references deployment (account_id, player_no, id) deferrable initially deferred,
      add constraint player_production_deployment
        foreign key (account_id, no, production_deployment_id)
        references deployment (account_id, player_no, id) deferrable initially deferred`,

    `create table player_domain (
      no integer generated always as identity primary key,
      account_id integer not null,
      player_no integer not null,
      type text not null check (type in ('web', 'ios', 'aos')),
      domain text not null,
      created_at timestamptz not null,
      unique (player_no, type, domain),
      foreign key (account_id, player_no) references player (account_id, no)
    )`,

    `create table audit_log (
      id bigint generated always as identity primary key,
      account_id integer not null references account,
      actor text not null,
      action text not null,
      subject text not null,
      detail jsonb not null,
      at timestamptz not null
    )`,
    `create index audit_log_time on audit_log (account_id, at)`,
  ],
} as const;
