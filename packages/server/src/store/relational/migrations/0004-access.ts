/** Sub accounts, policies, what users and keys need to have them, and the order in which the audit log is read. */
export const access = {
  name: '0004_access',
  statements: [
    `create table policy (
      account_id integer not null references account,
      name text not null check (name ~ '^[A-Za-z0-9_-]{1,64}$' and name !~* '^NCP_'),
      description text not null,
      actions jsonb not null check (jsonb_typeof(actions) = 'array'),
      created_at timestamptz not null,
      primary key (account_id, name)
    )`,
    `create unique index policy_name on policy (account_id, lower(name))`,

    // Policies are held by name, since the managed ones have no row; control keeps them true under one lock an account.
    `create table sub_account (
      id integer generated always as identity primary key,
      account_id integer not null references account,
      name text not null,
      status text not null check (status in ('active', 'stopped')),
      policies jsonb not null check (jsonb_typeof(policies) = 'array'),
      created_at timestamptz not null,
      unique (account_id, id)
    )`,
    `create unique index sub_account_name on sub_account (account_id, lower(name))`,

    // Whoever was there before there were policies could do everything.
    `alter table app_user
      add policies jsonb not null default '["NCP_ADMINISTRATOR"]' check (jsonb_typeof(policies) = 'array'),
      add last_signed_in_at timestamptz`,
    `alter table app_user alter policies drop default`,
    `create index session_of_user on session (user_id)`,

    `alter table access_key
      add name text not null default '',
      add created_by text not null default 'bootstrap',
      add last_used_at timestamptz,
      add stops_at timestamptz,
      add ordinal integer generated always as identity,
      add sub_account_id integer,
      add foreign key (account_id, sub_account_id) references sub_account (account_id, id) on delete cascade`,
    `alter table access_key alter created_by drop default`,
    `create index access_key_holder on access_key (account_id, sub_account_id)`,

    `create index audit_log_order on audit_log (account_id, id)`,
  ],
} as const;
