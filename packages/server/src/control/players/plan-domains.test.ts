import type { DomainInput } from '@playhead/contract/api';
import { describe, expect, it } from 'vitest';
import { planDomains } from './plan-domains.ts';

const created_at = new Date('2023-04-13T01:34:13.000Z');
const row = (no: number, type: DomainInput['type'], domain: string) => ({ no, type, domain, created_at });
const WEB = row(1, 'web', 'https://www.example.com');
const SHOP = row(2, 'web', 'https://shop.example.com');
const IOS = row(3, 'ios', 'com.example.app');
const AOS = row(4, 'aos', 'com.example.app');
const given = ({ type, domain }: DomainInput): DomainInput => ({ type, domain });

describe('planDomains', () => {
  it('leaves all as it is where nothing was said', () => {
    expect(planDomains([WEB, IOS], undefined)).toEqual({ ok: true, kept: [WEB, IOS], removed: [], added: [] });
  });

  it('takes a list with a site as the whole new one, and keeps what is the same', () => {
    const news: DomainInput = { type: 'web', domain: 'https://news.example.com' };
    expect(planDomains([WEB, SHOP, IOS], [given(SHOP), news])).toEqual({
      ok: true,
      kept: [SHOP],
      removed: [WEB, IOS],
      added: [news],
    });
  });

  it('lets apps take the place of those of their system', () => {
    const other: DomainInput = { type: 'aos', domain: 'com.example.other' };
    expect(planDomains([WEB, IOS, AOS], [other])).toEqual({
      ok: true,
      kept: [WEB, IOS],
      removed: [AOS],
      added: [other],
    });
    expect(planDomains([WEB, IOS, AOS], [given(AOS)])).toMatchObject({ kept: [WEB, IOS, AOS], removed: [], added: [] });
    expect(planDomains([WEB], [other])).toMatchObject({ kept: [WEB], added: [other] });
  });

  it('judges the limit by what would come out', () => {
    const five = [...Array(5).keys()].map((index) => row(index, 'web', `s${index}.example.com`));
    expect(planDomains(five, [given(IOS)])).toMatchObject({ ok: false, code: 4709 });
    expect(planDomains([...five.slice(1), AOS], [{ type: 'aos', domain: 'com.example.other' }])).toMatchObject({
      ok: true,
    });
  });

  it('leaves no player without a site', () => {
    expect(planDomains([IOS], [given(AOS)])).toMatchObject({ ok: false, code: 4712 });
  });
});
