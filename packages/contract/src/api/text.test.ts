import { describe, expect, it } from 'vitest';
import { NAME_PATTERN, PRINTABLE_PATTERN } from './text.ts';

describe('NAME_PATTERN', () => {
  const pattern = new RegExp(NAME_PATTERN, 'u');

  it.each(['a', 'Build server 2', '배포 서버', '日本', '🎬 studio'])('accepts %j', (name) =>
    expect(name).toMatch(pattern),
  );

  it.each(['', ' ', ' a', 'a ', 'a\nb', 'a\0', '\u007f', 'a\ud800'])('refuses %j', (name) =>
    expect(name).not.toMatch(pattern),
  );
});

describe('PRINTABLE_PATTERN', () => {
  const pattern = new RegExp(PRINTABLE_PATTERN, 'u');

  it('takes anything that can be shown, nothing too', () => {
    for (const text of ['', ' a ', '한국어 "quoted"']) expect(text).toMatch(pattern);
    for (const text of ['\0', 'a\tb', '\udfff']) expect(text).not.toMatch(pattern);
  });
});
