import { describe, expect, it } from 'vitest';
import { createTraceIds } from './trace.ts';

describe('createTraceIds', () => {
  it("has VPE's shape and does not repeat", () => {
    const ids = Array.from({ length: 1000 }, createTraceIds());
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{26}$/);
    expect(new Set(ids).size).toBe(1000);
  });
});
