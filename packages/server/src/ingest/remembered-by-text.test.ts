import { describe, expect, it } from 'vitest';
import { rememberedByText } from './remembered-by-text.ts';

describe('rememberedByText', () => {
  const counting = (capacity: number) => {
    const asked: string[] = [];
    const find = rememberedByText((...texts: [string | undefined, string?]) => {
      asked.push(texts.join('+'));
      return texts.length;
    }, capacity);
    return { asked, find };
  };

  it('finds out once for the same texts', () => {
    const { asked, find } = counting(9);
    expect([find('a', 'b'), find('a', 'b'), find('ab'), find(undefined), find(undefined)]).toEqual([2, 2, 1, 1, 1]);
    expect(asked).toEqual(['a+b', 'ab', '']);
  });

  it('does not remember what is too long to be shared', () => {
    const { asked, find } = counting(9);
    const long = 'x'.repeat(1001);
    expect([find(long), find(long), asked.length]).toEqual([1, 1, 2]);
  });

  it('never keeps more than it may', () => {
    const { asked, find } = counting(2);
    for (const text of ['a', 'b', 'b', 'c', 'c', 'a']) find(text);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});
