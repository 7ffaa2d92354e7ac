import { describe, expect, it } from 'vitest';
import { createClient } from '../client.ts';
import { CALL_SAMPLES } from './call-samples.ts';
import { observeCalls } from './call-table.ts';

/** Names of every function of the client, e.g. `players.deployments.list`. */
/** Names of functions, those that functions have beside themselves too. */
function functionsOf(value: object, name = ''): string[] {
  const below = Object.entries(value).flatMap(([key, inner]: [string, object]) =>
    functionsOf(inner, name === '' ? key : `${name}.${key}`),
  );
  return typeof value === 'function' ? [name, ...below] : below;
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
    expect(facts.map(({ call, request, sentAgain }) => `${call} | ${request} | ${sentAgain}`)).toMatchInlineSnapshot(`
      [
        "players.list(query?) | GET /players | yes",
        "players.all(query?) | GET /players | yes",
        "players.create(player) | POST /players | yes, by its Idempotency-Key",
        "players.checkName(name) | GET /players/checkName | yes",
        "players.versions() | GET /players/versions | yes",
        "players.view(no) | GET /players/1001 | yes",
        "players.edit(no, changes) | PUT /players/1001 | yes",
        "players.edit(no, { …, revision }) | PUT /players/1001 | only when turned away",
        "players.delete(no) | DELETE /players/1001 | only when turned away",
        "players.clone(no, copy) | POST /players/1001/clone | yes, by its Idempotency-Key",
        "players.embed(no, environment?, wish?) | GET /players/1001/embed | yes",
        "players.options(no, query?) | GET /players/1001/options | yes",
        "players.applyDev(no, { option }) | PUT /players/1001/applyDev | only when turned away",
        "players.applyProd(no) | PUT /players/1001/applyProd | only when turned away",
        "players.rollback(no) | PUT /players/1001/rollback | only when turned away",
        "players.deployments.list(no, query?) | GET /players/1001/deployments | yes",
        "players.deployments.all(no, query?) | GET /players/1001/deployments | yes",
        "players.deployments.view(no, number) | GET /players/1001/deployments/7 | yes",
        "players.deployments.diff(no, number, { against }?) | GET /players/1001/deployments/7/diff | yes",
        "players.deployments.restore(no, number) | POST /players/1001/deployments/7/restore | only when turned away",
        "statistics({ metrics, … }) | GET /statistics | yes",
        "statistics.breakdown({ by, metrics, … }) | GET /statistics/breakdown | yes",
        "statistics.histogram({ metric, … }) | GET /statistics/histogram | yes",
        "views.list(query?) | GET /views | yes",
        "views.all(query?) | GET /views | yes",
        "views.show(viewId) | GET /views/019abb3e-9a40-7c11-9f6e-0d6a3f1b2c4d | yes",
        "retention({ video_id, … }) | GET /retention | yes",
        "concurrency(query?) | GET /concurrency | yes",
        "live({ environment }?) | GET /live | yes",
        "beats.recent(query?) | GET /beats | yes",
        "beats.tail({ player_no }?) | GET /beats | yes",
        "mediaAnalytics.view() | GET /media-analytics | yes",
        "mediaAnalytics.regenerateKey() | POST /media-analytics/key | only when turned away",
        "keys.list({ sub_account }?) | GET /keys | yes",
        "keys.create(key?) | POST /keys | only when turned away",
        "keys.edit(accessKey, changes) | PUT /keys/AK | yes",
        "keys.stop(accessKey) | PUT /keys/AK | yes",
        "keys.use(accessKey) | PUT /keys/AK | yes",
        "keys.rotate(accessKey, rotation?) | POST /keys/AK/rotate | only when turned away",
        "keys.delete(accessKey) | DELETE /keys/AK | only when turned away",
        "users.list() | GET /users | yes",
        "users.create(user) | POST /users | only when turned away",
        "users.view(id) | GET /users/2 | yes",
        "users.edit(id, changes) | PUT /users/2 | yes",
        "users.delete(id) | DELETE /users/2 | only when turned away",
        "subAccounts.list() | GET /sub-accounts | yes",
        "subAccounts.create(subAccount) | POST /sub-accounts | only when turned away",
        "subAccounts.view(id) | GET /sub-accounts/3 | yes",
        "subAccounts.edit(id, changes) | PUT /sub-accounts/3 | yes",
        "subAccounts.delete(id) | DELETE /sub-accounts/3 | only when turned away",
        "policies.list() | GET /policies | yes",
        "policies.create(policy) | POST /policies | only when turned away",
        "policies.edit(name, changes) | PUT /policies/looks | yes",
        "policies.delete(name) | DELETE /policies/looks | only when turned away",
        "actions.list() | GET /actions | yes",
        "audit.page(query?) | GET /audit | yes",
        "audit.all(query?) | GET /audit | yes",
        "audit.follow({ after }?) | GET /audit | yes",
        "account() | GET /account | yes",
        "usage({ months }?) | GET /usage | yes",
        "accounts.list() | GET /accounts | yes",
        "accounts.create(account) | POST /accounts | only when turned away",
        "accounts.edit(id, changes) | PUT /accounts/2 | yes",
        "session.current() | GET /session | yes",
        "session.signIn(email, password) | POST /session | only when turned away",
        "session.changePassword({ current, new }) | PUT /session/password | only when turned away",
        "session.signOut() | DELETE /session | only when turned away",
      ]
    `);
  });
});
