/** Which plan an account is on, and whether its service is running. */
export const plans = {
  name: '0002_plans',
  statements: [
    `alter table account
      add plan text not null default 'standard',
      add service text not null default 'active' check (service in ('active', 'stopped'))`,
  ],
} as const;
