/** What an account may do in a month and at all; absent where there is no limit. */
export interface PlanLimits {
  /** What VPE's `pricing` says of it. */
  readonly pricing: 'free' | 'pay';
  /** Players at a time; beyond it 4803. */
  readonly players?: number;
  /** Requests to the API in a calendar month (UTC); beyond it 429/400. */
  readonly monthlyRequests?: number;
  /** Whether options of the `standard` tier, deploying and rolling back are there; otherwise 4804. */
  readonly isWhole: boolean;
}

/** VPE's two plans. Accounts have `standard` unless the operator says otherwise. */
export const PLANS = {
  standard: { pricing: 'pay', isWhole: true },
  basic: { pricing: 'free', players: 1, isWhole: false },
} as const satisfies Record<string, PlanLimits>;

/** A plan's name. */
export type PlanName = keyof typeof PLANS;

/** Every plan's name. */
export const PLAN_NAMES = Object.keys(PLANS) as readonly PlanName[];

/** Every plan, with the limits that this server gives it. */
export type Plans = Readonly<Record<PlanName, PlanLimits>>;

/** Limits that a server gives a plan; 0 takes the plan's own away, undefined leaves it. */
export interface PlanOverrides {
  readonly players?: number | undefined;
  readonly monthlyRequests?: number | undefined;
}

/** The plans with a server's own limits. */
export function plansWith(overrides: Readonly<Record<PlanName, PlanOverrides>>): Plans {
  return { standard: limitsWith('standard', overrides), basic: limitsWith('basic', overrides) };
}

function limitsWith(name: PlanName, overrides: Readonly<Record<PlanName, PlanOverrides>>): PlanLimits {
  const { pricing, isWhole, ...own }: PlanLimits = PLANS[name];
  const given = Object.entries(overrides[name]).filter(([, limit]) => limit !== undefined);
  const limits = Object.entries({ ...own, ...Object.fromEntries(given) }).filter(([, limit]) => limit !== 0);
  return { pricing, isWhole, ...Object.fromEntries(limits) };
}
