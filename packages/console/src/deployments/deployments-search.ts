/** What the history's address remembers: a question that is open, or what has just been done. */
export interface DeploymentsSearch {
  readonly ask?: 'production' | 'rollback';
  readonly done?: 'develop' | 'production' | 'rollback';
}

const ASKS = ['production', 'rollback'] as const;
const DONES = ['develop', 'production', 'rollback'] as const;

/** Reads the history's part of an address. Whatever makes no sense counts as absent. */
export function parseDeploymentsSearch(search: Record<string, unknown>): DeploymentsSearch {
  const ask = ASKS.find((known) => known === search['ask']);
  const done = DONES.find((known) => known === search['done']);
  return { ...(ask === undefined ? {} : { ask }), ...(done === undefined ? {} : { done }) };
}

/** What a deployment's address remembers: what it is compared with, and whether restoring it is being asked about. */
export interface DeploymentSearch {
  /** Number of a deployment; 0 is an empty document; absent: the one before. */
  readonly against?: number;
  readonly ask?: 'restore';
}

/** Reads a deployment's part of an address. Whatever makes no sense counts as absent. */
export function parseDeploymentSearch(search: Record<string, unknown>): DeploymentSearch {
  const against = search['against'];
  return {
    ...(isNumber(against) ? { against } : {}),
    ...(search['ask'] === 'restore' ? { ask: 'restore' } : {}),
  };
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
