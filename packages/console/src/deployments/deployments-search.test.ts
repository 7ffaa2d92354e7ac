import { describe, expect, it } from 'vitest';
import { parseDeploymentSearch, parseDeploymentsSearch } from './deployments-search.ts';

describe('parseDeploymentsSearch', () => {
  it('reads what it knows and drops the rest', () => {
    expect(parseDeploymentsSearch({ ask: 'production', done: 'rollback', x: 1 })).toEqual({
      ask: 'production',
      done: 'rollback',
    });
    expect(parseDeploymentsSearch({ ask: 'toString', done: 3 })).toEqual({});
  });
});

describe('parseDeploymentSearch', () => {
  it('takes whole numbers from 0', () => {
    expect(parseDeploymentSearch({ against: 0, ask: 'restore' })).toEqual({ against: 0, ask: 'restore' });
    for (const against of [-1, 1.5, '3', 2 ** 31, Number.NaN]) expect(parseDeploymentSearch({ against })).toEqual({});
  });
});
