import { describe, expect, it } from 'vitest';
import { ACTION_NAMES, isAction, isForOperator } from './actions.ts';
import { canonicalPolicyName, isManagedPolicy, MANAGED_POLICIES } from './managed-policies.ts';

describe('MANAGED_POLICIES', () => {
  it('gives the administrator everything, the infra manager everything but usage, the finance manager usage', () => {
    expect(MANAGED_POLICIES.NCP_ADMINISTRATOR.actions).toEqual(ACTION_NAMES);
    const without = ACTION_NAMES.filter((action) => !MANAGED_POLICIES.NCP_INFRA_MANAGER.actions.includes(action));
    expect(without).toEqual(['View/getUsage']);
    expect(MANAGED_POLICIES.NCP_FINANCE_MANAGER.actions).toContain('View/getUsage');
    expect(MANAGED_POLICIES.NCP_FINANCE_MANAGER.actions.join()).not.toMatch(/Player|Change/);
  });

  it('lets the player manager do everything with players and nothing with access', () => {
    const { actions } = MANAGED_POLICIES.NCP_VIDEO_PLYAER_ENHANCEMENT_MANAGER;
    expect(actions.filter((action) => action.includes('VideoPlayer'))).toEqual(
      ACTION_NAMES.filter((action) => action.includes('VideoPlayer')),
    );
    expect(actions.join()).not.toMatch(/User\b|SubAccount|AccessKey|Policy|createAccount/);
  });

  it('lets the player viewer list and view, and change nothing', () => {
    expect(MANAGED_POLICIES.NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER.actions).toEqual([
      'View/getUserServiceType',
      'View/getVideoPlayerList',
      'View/getVideoPlayerPreview',
    ]);
  });
});

describe('canonicalPolicyName', () => {
  it('knows the corrected spelling as VPE’s own, and nothing else', () => {
    const corrected = 'NCP_VIDEO_PLAYER_ENHANCEMENT_VIEWER';
    expect(isManagedPolicy(corrected)).toBe(false);
    expect(isManagedPolicy(canonicalPolicyName(corrected))).toBe(true);
    for (const name of [...Object.keys(MANAGED_POLICIES), 'my-NCP_VIDEO_PLAYER_ENHANCEMENT_VIEWER', 'toString']) {
      expect(canonicalPolicyName(name)).toBe(name);
    }
    expect(isManagedPolicy('toString')).toBe(false);
  });
});

describe('isForOperator', () => {
  it('holds for what concerns other accounts, and nothing else', () => {
    const operators = ['View/getAccountList', 'Change/createAccount', 'Change/updateAccount'];
    expect(ACTION_NAMES.filter(isForOperator)).toEqual(operators);
    expect(isAction('Change/createAccount') && !isAction('Change/createaccount') && !isAction('toString')).toBe(true);
  });
});
