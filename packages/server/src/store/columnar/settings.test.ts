import { describe, expect, it } from 'vitest';
import { insertSettings, querySettings, quote } from './settings.ts';

describe('insertSettings', () => {
  it('pins what durability rests on', () => {
    expect(insertSettings('t')).toMatch(/^SETTINGS async_insert = 0, distributed_foreground_insert = 1, /);
    expect(insertSettings("a'b")).toMatch(/insert_deduplication_token = 'a\\'b'$/);
  });
});

describe('querySettings', () => {
  it('has limits even where none are asked for', () => {
    expect(querySettings({})).toContain('max_execution_time = 30, max_memory_usage = 2147483648');
  });

  it('takes the limits and the tag', () => {
    expect(querySettings({ maxExecutionSeconds: 3, maxMemoryBytes: 5, tag: 'x' })).toMatch(
      /max_execution_time = 3, max_memory_usage = 5, log_comment = 'x'$/,
    );
  });
});

describe('quote', () => {
  it('leaves a text no way out', () => {
    expect(quote("\\' OR 1")).toBe("'\\\\\\' OR 1'");
  });
});
