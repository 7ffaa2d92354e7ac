import { OPTIONS_LIMIT_BYTES as DECLARED_LIMIT } from '@playhead/contract/api';
import { describe, expect, it } from 'vitest';
import { judgeText, OPTIONS_LIMIT_BYTES } from './judge-text.ts';

describe('judgeText', () => {
  it('checks what is JSON against the catalogue, in the language of the user', () => {
    expect(judgeText('{"autostart":true}', 'en')).toMatchObject({ kind: 'checked', check: { ok: true } });
    const judged = judgeText('{"autostart":"yes"}', 'ko');
    expect(judged).toMatchObject({ kind: 'checked', check: { ok: false, faults: [{ path: 'autostart' }] } });
  });

  it('says where JSON ends to be JSON', () => {
    expect(judgeText('{\n  "autostart": tru\n}', 'en')).toMatchObject({ kind: 'no-json', line: 2 });
    expect(judgeText('{\n  "autostart": ', 'en')).toMatchObject({ kind: 'no-json', line: 2, column: 16 });
    expect(judgeText('', 'en')).toMatchObject({ kind: 'no-json', line: 1 });
  });

  it('knows the limit of the API, in bytes', () => {
    expect(OPTIONS_LIMIT_BYTES).toBe(DECLARED_LIMIT);
    expect(judgeText(JSON.stringify('한'.repeat(OPTIONS_LIMIT_BYTES / 3)), 'en')).toEqual({ kind: 'too-large' });
  });
});
