import { describe, expect, it } from 'vitest';
import { webDomains } from './web-domains.ts';

describe('webDomains', () => {
  it('trims what was typed and leaves out empty rows', () => {
    expect(webDomains([' https://a.example ', '', '   ', 'b.example'])).toEqual([
      { type: 'web', domain: 'https://a.example' },
      { type: 'web', domain: 'b.example' },
    ]);
  });
});
