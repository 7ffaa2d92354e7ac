/** How much the API was used. */
export const usage = {
  name: '0005_usage',
  statements: [
    `create table api_usage (
      account_id integer not null references account,
      day date not null,
      name text not null,
      requests bigint not null check (requests > 0),
      primary key (account_id, day, name)
    )`,
  ],
} as const;
