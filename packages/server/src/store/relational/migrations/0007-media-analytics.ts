/** Who may ask the Media Analytics API, and how many beats an account's players sent. */
export const mediaAnalytics = {
  name: '0007_media_analytics',
  statements: [
    `create table media_analytics (
      account_id integer primary key references account,
      company_id text not null unique,
      key_hash bytea not null check (length(key_hash) = 32),
      created_at timestamptz not null,
      key_created_at timestamptz not null,
      key_created_by text not null
    )`,

    `create table beat_usage (
      account_id integer not null references account,
      day date not null,
      beats bigint not null check (beats >= 0),
      primary key (account_id, day)
    )`,
  ],
} as const;
