import { describe, expect, it } from 'vitest';
import { createSessionKeeper } from './session-keeper.ts';

const SESSION = {
  user_id: 1,
  email: 'a@example.com',
  account_name: 'A',
  csrf_token: 't',
  expires_at: '2099-01-01T00:00:00Z',
  actions: [],
};

describe('createSessionKeeper', () => {
  it('keeps a session until it is told to forget it', () => {
    const sessions = createSessionKeeper();
    expect(sessions.kept()).toBeUndefined();
    sessions.keep(SESSION);
    expect(sessions.kept()).toBe(SESSION);
    sessions.forget();
    expect(sessions.kept()).toBeUndefined();
  });
});
