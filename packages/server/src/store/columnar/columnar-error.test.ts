import { describe, expect, it } from 'vitest';
import { toColumnarError } from './columnar-error.ts';

const engineError = (code: string) => Object.assign(new Error(`Code: ${code}`), { code });

describe('toColumnarError', () => {
  it.each([
    ['376', 'data'],
    ['72', 'data'],
    ['159', 'limit'],
    ['241', 'limit'],
    ['47', 'other'],
    ['252', 'other'],
  ])('calls the code %s %s', (code, kind) => {
    expect(toColumnarError(engineError(code))).toMatchObject({ kind, code: Number(code) });
  });

  it.each([engineError('ECONNREFUSED'), new Error('Timeout error.'), 'a text'])('calls %s away', (thrown) => {
    expect(toColumnarError(thrown)).toMatchObject({ kind: 'away', code: undefined, cause: thrown });
  });
});
