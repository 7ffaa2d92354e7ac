import type { Account, NewAccount } from '@playhead/contract/api';

/** Example of an account. */
export const EXAMPLE_ACCOUNT: Account = {
  id: 1,
  name: 'Main account',
  plan: 'standard',
  service: 'active',
  created_at: '2026-11-25T09:30:00.000+00:00',
  limits: { players: null, monthly_requests: null },
  used: { players: 1, monthly_requests: 42 },
};

/** Example of an account that was just opened. */
export const EXAMPLE_NEW_ACCOUNT: NewAccount = {
  ...EXAMPLE_ACCOUNT,
  id: 2,
  name: 'News Corp',
  used: { players: 0, monthly_requests: 0 },
  email: 'admin@news.example.com',
  password: '(shown once)',
  access_key: 'Rb3mXc0WkYt7Qe2LuA5P',
  secret_key: '(shown once)',
};
