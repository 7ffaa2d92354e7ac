import { describe, expect, it } from 'vitest';
import { createOptionValues, parseChoice, parseCount } from './option-values.ts';
import { UsageError } from './usage-error.ts';

describe('createOptionValues', () => {
  const values = createOptionValues({ name: 'a', domain: ['x', 'y'], all: true, page: '3', sort: 'asc', after: '0' });

  it('reads each kind of option', () => {
    expect([values.text('name'), values.text('domain'), values.texts('domain')]).toEqual(['a', 'y', ['x', 'y']]);
    expect([values.size('page'), values.size('after')]).toEqual([3, 0]);
    expect([values.count('page'), values.choice('sort', ['asc', 'desc'])]).toEqual([3, 'asc']);
    expect([values.isSet('all'), values.isSet('name')]).toEqual([true, false]);
  });

  it('gives nothing for what is absent', () => {
    expect([values.text('x'), values.count('x'), values.choice('x', ['a'])]).toEqual([undefined, undefined, undefined]);
    expect([values.texts('x'), values.isSet('x')]).toEqual([[], false]);
  });

  it('names the option that is wrong', () => {
    expect(() => values.count('name')).toThrow('--name must be a whole number above 0, not "a".');
    expect(() => values.choice('sort', ['up'])).toThrow('--sort must be one of up, not "asc".');
  });
});

describe('parseCount', () => {
  it.each(['0', '-1', '1.5', '1e3', '', ' 1', '9999999999'])('refuses %j', (value) => {
    expect(() => parseCount(value, 'NO')).toThrow(UsageError);
  });
});

describe('parseChoice', () => {
  it('refuses what differs in case', () => {
    expect(() => parseChoice('Y', ['y'], 'it')).toThrow(UsageError);
  });
});
