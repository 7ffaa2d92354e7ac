import { VPE_EVENTS, VPE_METHODS } from '@playhead/contract/docs';
import { describe, expect, it } from 'vitest';
import type { PlayerEventName } from '../core/events.ts';
import { PlayheadPlayerElement } from './element.ts';

type Working<Table> = {
  [Name in keyof Table]: Table[Name] extends { status: 'works' | 'differs' } ? Name : never;
}[keyof Table];

describe('the table of compatibility', () => {
  it.each(Object.entries(VPE_METHODS))('tells the truth of %s()', (name, { status }) => {
    const isThere = name in PlayheadPlayerElement.prototype;
    expect(isThere).toBe(status === 'works' || status === 'differs');
  });

  it('names as working only events that the player has', () => {
    // The compiler judges: an event that the player does not have is no PlayerEventName.
    const names = Object.entries(VPE_EVENTS)
      .filter(([, { status }]) => status === 'works' || status === 'differs')
      .map(([name]) => name as Working<typeof VPE_EVENTS> satisfies PlayerEventName);
    expect(names).toContain('timeupdate');
  });
});
