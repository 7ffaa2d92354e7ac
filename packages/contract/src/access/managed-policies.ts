import { ACTION_NAMES, ACTIONS, type Action } from './actions.ts';

/** A policy that comes with the service and cannot be changed. */
export interface ManagedPolicy {
  readonly description: string;
  readonly actions: readonly Action[];
}

const inGroups = (...groups: readonly (typeof ACTIONS)[Action]['group'][]): readonly Action[] =>
  ACTION_NAMES.filter((action) => groups.includes(ACTIONS[action].group));

/**
 * VPE's documented policies by name; `PLYAER` is how it writes it. Opening and changing accounts of the server counts only
 * in the first account, see `isForOperator`.
 */
export const MANAGED_POLICIES = {
  NCP_ADMINISTRATOR: { description: 'Everything, as the main account.', actions: ACTION_NAMES },
  NCP_INFRA_MANAGER: {
    description: 'Everything but usage and billing.',
    actions: ACTION_NAMES.filter((action) => action !== 'View/getUsage'),
  },
  NCP_FINANCE_MANAGER: {
    description: 'Usage and billing only.',
    actions: ['View/getUserServiceType', 'View/getUsage'],
  },
  NCP_VIDEO_PLYAER_ENHANCEMENT_MANAGER: {
    description: 'Players and their statistics, to see and to change.',
    actions: ['View/getUserServiceType', ...inGroups('Player', 'Statistics')],
  },
  NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER: {
    description: 'The list of players, and each of them, to see.',
    actions: ['View/getUserServiceType', 'View/getVideoPlayerList', 'View/getVideoPlayerPreview'],
  },
} as const satisfies Record<string, ManagedPolicy>;

/** Name of a policy that comes with the service. */
export type ManagedPolicyName = keyof typeof MANAGED_POLICIES;

/** Whether a text is the name of a policy that comes with the service. */
export const isManagedPolicy = (name: string): name is ManagedPolicyName => Object.hasOwn(MANAGED_POLICIES, name);

/** The name that a policy is kept under: VPE's own spelling also where `PLYAER` was written `PLAYER`. */
export const canonicalPolicyName = (name: string): string =>
  name.replace(/^NCP_VIDEO_PLAYER_ENHANCEMENT_/, 'NCP_VIDEO_PLYAER_ENHANCEMENT_');
