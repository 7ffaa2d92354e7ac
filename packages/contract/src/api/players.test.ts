import { describe, expect, it } from 'vitest';
import { PLAYER_NAME_PATTERN } from './players.ts';

describe('PLAYER_NAME_PATTERN', () => {
  const pattern = new RegExp(PLAYER_NAME_PATTERN);

  it.each(['abc', 'api-guide', 'Player_001@kr', 'a'.repeat(30)])('accepts %s', (name) => expect(name).toMatch(pattern));

  it.each(['ab', 'a'.repeat(31), '1abc', '-abc', 'ab c', '한글이름', ''])('refuses %s', (name) =>
    expect(name).not.toMatch(pattern),
  );
});
