import { describe, expect, it } from 'vitest';
import { createClient } from '../client.ts';
import { CALL_SAMPLES } from './call-samples.ts';
import { observeCalls } from './call-table.ts';

/** Names of every function of the client, e.g. `players.deployments.list`. */
function functionsOf(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'function') return [name];
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    functionsOf(inner, name === '' ? key : `${name}.${key}`),
  );
}

describe('CALL_SAMPLES', () => {
  it('has every call of the client', () => {
    const client = createClient({ baseUrl: 'http://localhost', session: { csrfToken: () => undefined } });
    const sampled = Object.keys(CALL_SAMPLES).map((call) => call.replace(/\(.*/, ''));
    expect(new Set(sampled)).toEqual(new Set(functionsOf(client)));
  });
});

describe('observeCalls', () => {
  it('finds each call at its own address, repeated where that does nothing twice', async () => {
    const facts = await observeCalls();
    expect(
      facts.map(({ call, request, sentAgainAfter }) => `${call} | ${request} | ${sentAgainAfter}`),
    ).toMatchInlineSnapshot(`
      [
        "players.list(query?) | GET /players | anything",
        "players.all(query?) | GET /players | anything",
        "players.create(player) | POST /players | anything, with an Idempotency-Key",
        "players.checkName(name) | GET /players/checkName | anything",
        "players.versions() | GET /players/versions | anything",
        "players.view(no) | GET /players/1001 | anything",
        "players.edit(no, changes) | PUT /players/1001 | anything",
        "players.edit(no, { …, revision }) | PUT /players/1001 | 429 only",
        "players.delete(no) | DELETE /players/1001 | 429 only",
        "players.clone(no, copy) | POST /players/1001/clone | anything, with an Idempotency-Key",
        "players.embed(no, query?) | GET /players/1001/embed | anything",
        "players.options(no, query?) | GET /players/1001/options | anything",
        "players.applyDev(no, { option }) | PUT /players/1001/applyDev | 429 only",
        "players.applyProd(no) | PUT /players/1001/applyProd | 429 only",
        "players.rollback(no) | PUT /players/1001/rollback | 429 only",
        "players.deployments.list(no, query?) | GET /players/1001/deployments | anything",
        "players.deployments.all(no, query?) | GET /players/1001/deployments | anything",
        "players.deployments.view(no, number) | GET /players/1001/deployments/7 | anything",
        "players.deployments.diff(no, number, { against }?) | GET /players/1001/deployments/7/diff | anything",
        "players.deployments.restore(no, number) | POST /players/1001/deployments/7/restore | 429 only",
        "statistics({ metrics, … }) | GET /statistics | anything",
        "beats.recent(query?) | GET /beats | anything",
        "beats.tail({ player_no }?) | GET /beats | anything",
        "keys.list({ sub_account }?) | GET /keys | anything",
        "keys.create(key?) | POST /keys | 429 only",
        "keys.edit(accessKey, changes) | PUT /keys/AK | anything",
        "keys.stop(accessKey) | PUT /keys/AK | anything",
        "keys.use(accessKey) | PUT /keys/AK | anything",
        "keys.rotate(accessKey, rotation?) | POST /keys/AK/rotate | 429 only",
        "keys.delete(accessKey) | DELETE /keys/AK | 429 only",
        "users.list() | GET /users | anything",
        "users.create(user) | POST /users | 429 only",
        "users.view(id) | GET /users/2 | anything",
        "users.edit(id, changes) | PUT /users/2 | anything",
        "users.delete(id) | DELETE /users/2 | 429 only",
        "subAccounts.list() | GET /sub-accounts | anything",
        "subAccounts.create(subAccount) | POST /sub-accounts | 429 only",
        "subAccounts.view(id) | GET /sub-accounts/3 | anything",
        "subAccounts.edit(id, changes) | PUT /sub-accounts/3 | anything",
        "subAccounts.delete(id) | DELETE /sub-accounts/3 | 429 only",
        "policies.list() | GET /policies | anything",
        "policies.create(policy) | POST /policies | 429 only",
        "policies.edit(name, changes) | PUT /policies/looks | anything",
        "policies.delete(name) | DELETE /policies/looks | 429 only",
        "actions.list() | GET /actions | anything",
        "audit.page(query?) | GET /audit | anything",
        "audit.all(query?) | GET /audit | anything",
        "audit.follow({ after }?) | GET /audit | anything",
        "account() | GET /account | anything",
        "usage({ months }?) | GET /usage | anything",
        "accounts.list() | GET /accounts | anything",
        "accounts.create(account) | POST /accounts | 429 only",
        "accounts.edit(id, changes) | PUT /accounts/2 | anything",
        "session.current() | GET /session | anything",
        "session.signIn(email, password) | POST /session | 429 only",
        "session.changePassword({ current, new }) | PUT /session/password | 429 only",
        "session.signOut() | DELETE /session | 429 only",
      ]
    `);
  });
});
