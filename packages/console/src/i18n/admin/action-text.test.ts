import { ACTION_NAMES, MANAGED_POLICIES } from '@playhead/contract/access';
import { expect, it } from 'vitest';
import { actionText } from './action-text.ts';
import { policyDescription } from './policy-description.ts';

it('has a text of its own for each action and managed policy in each language', () => {
  for (const language of ['ko', 'ja'] as const) {
    const actions = ACTION_NAMES.map((action) => actionText(action, language));
    expect(new Set(actions).size).toBe(ACTION_NAMES.length);
    expect(actions.filter((text) => /^[\x20-\x7e]*$/.test(text))).toEqual([]);
    for (const [name, { description }] of Object.entries(MANAGED_POLICIES)) {
      expect(policyDescription(name, description, language)).not.toBe(description);
    }
  }
});

it('says of what it does not know what the server said', () => {
  expect(actionText('View/brandNew', 'ko')).toBe('View/brandNew');
  expect(policyDescription('toString', 'Mine.', 'ko')).toBe('Mine.');
  expect(actionText('View/getUsage', 'en')).toBe('See how much was used');
});
