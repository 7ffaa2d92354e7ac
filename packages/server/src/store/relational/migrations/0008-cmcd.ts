/** Sessions of players that report in CMCD, between their reports. */
export const cmcd = {
  name: '0008_cmcd',
  statements: [
    `create table cmcd_session (
      account_id integer not null references account,
      player_no integer not null,
      environment text not null,
      sid_hash bytea not null check (length(sid_hash) = 32),
      state jsonb not null,
      updated_at timestamptz not null,
      primary key (account_id, player_no, environment, sid_hash)
    )`,
    `create index cmcd_session_updated on cmcd_session (updated_at)`,
  ],
} as const;
