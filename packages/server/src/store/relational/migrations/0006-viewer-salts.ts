/** Salts that tell viewers apart for a day; none outlives the day after its own. */
export const viewerSalts = {
  name: '0006_viewer_salts',
  statements: [
    `create table viewer_salt (
      day date primary key,
      salt bytea not null check (octet_length(salt) = 32)
    )`,
  ],
} as const;
