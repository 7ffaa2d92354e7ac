import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRelational, type RelationalStore } from '../store/relational/index.ts';
import { type EdgeForTests, startEdgeForTests } from './edge-for-tests.ts';

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly responses: Readonly<Record<string, { readonly $ref?: string }>>;
}

let relational: RelationalStore;
let edge: EdgeForTests;
let operations: readonly (readonly [name: string, operation: Operation])[];
beforeAll(async () => {
  relational = await openRelational({ kind: 'embedded', path: 'memory://' });
  await relational.migrate();
  edge = await startEdgeForTests({ relational });
  const { json } = await edge.request('/reference/json');
  operations = Object.entries(json.paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod as Record<string, Operation>).map(([method, one]) => [`${method} ${path}`, one] as const),
  );
});
afterAll(async () => {
  await edge.close();
  await relational.close();
});

describe('completeDocument', () => {
  it('is what golden/openapi.json says; vitest -u writes it anew', async () => {
    const { json } = await edge.request('/reference/json');
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot('./golden/openapi.json');
  });

  it('has each operation of the API list the common errors, and say how to prove who asks', () => {
    const ofApi = operations.filter(([name]) => name.includes(' /api/v1/'));
    expect(ofApi.length).toBeGreaterThan(10);
    for (const [name, { responses, security }] of ofApi) {
      expect(Object.keys(responses), name).toEqual(
        expect.arrayContaining(['200', '400', '401', '404', '413', '429', '500', '503', '504', '4XX']),
      );
      expect(security.length, name).toBe(name === 'post /api/v1/session' ? 0 : 2);
    }
  });

  it('gives each operation a name of its own', () => {
    const names = operations.map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('getPlayersPlayerNo');
  });
});
