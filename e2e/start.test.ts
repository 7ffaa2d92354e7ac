import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataDir, removeDataDir, startServer, type TestServer } from './stage/server.ts';

const NOTHING_SET = {
  PLAYHEAD_BOOTSTRAP_EMAIL: '',
  PLAYHEAD_BOOTSTRAP_PASSWORD: '',
  PLAYHEAD_BOOTSTRAP_ACCESS_KEY: '',
  PLAYHEAD_BOOTSTRAP_SECRET_KEY: '',
};
const dataDir = makeDataDir();
let server: TestServer;

beforeAll(async () => {
  server = await startServer({ dataDir, environment: NOTHING_SET });
});
afterAll(async () => {
  await server.signal('SIGTERM');
  removeDataDir(dataDir);
});

const printed = (text: string, label: string): string | undefined => new RegExp(`${label} +(\\S+)`).exec(text)?.[1];

const signIn = (email: string | undefined, password: string | undefined) =>
  fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });

describe('the first start', () => {
  let firstOutput = '';

  it('prints where to go and an account that works', async () => {
    firstOutput = server.output();
    for (const path of ['/console/', '/demo', '/reference']) {
      expect(firstOutput).toContain(`${server.url}${path}`);
      expect((await fetch(`${server.url}${path}`)).status, path).toBe(200);
    }
    const answer = await signIn(printed(firstOutput, 'E-mail'), printed(firstOutput, 'Password'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await signIn(printed(firstOutput, 'E-mail'), 'guess')).status).toBe(401);
  });

  it('prints the secrets once: not at the second start', async () => {
    const password = printed(firstOutput, 'Password') ?? 'none';
    expect(await server.signal('SIGTERM')).toBe(0);
    server = await startServer({ dataDir, environment: NOTHING_SET });
    expect(server.output()).not.toContain('Password');
    expect((await signIn(printed(firstOutput, 'E-mail'), password)).status).toBe(200);
  });

  it('says every fault of the configuration at once and does not start', async () => {
    const attempt = startServer({ environment: { PLAYHEAD_ROLE: 'boss', PLAYHEAD_DATABASE_URL: 'mysql://x' } });
    await expect(attempt).rejects.toThrow(/PLAYHEAD_DATABASE_URL must be[\s\S]*PLAYHEAD_ROLE must be/);
  });
});
