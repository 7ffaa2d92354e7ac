import { encodeCmcd } from '@svta/cml-cmcd';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCmcdEvent } from './cmcd-event.ts';
import { parseBody } from './parse-body.ts';
import { parseLine } from './parse-line.ts';

const read = (line: string) => Object.fromEntries(parseLine(line));

describe('parseLine', () => {
  it('reads every kind of value, lists without their parameters', () => {
    expect(
      read('bl=(2100),br=(3000;v 128;a),bs,cid="한 \\"글\\\\,",e=ps,ec=("E1" "x,y"),pt=1234.6,su=?0,ts=1764000000000'),
    ).toEqual({
      bl: [2100],
      br: [3000, 128],
      bs: true,
      cid: '한 "글\\,',
      e: 'ps',
      ec: ['E1', 'x,y'],
      pt: 1234.6,
      su: false,
      ts: 1764000000000,
    });
  });

  it('leaves out what is broken, and keeps the rest', () => {
    expect(read('sid="a",ec=[object Object],ts=5')).toEqual({ sid: 'a', ts: 5 });
    expect(read('ec=("a" (b,ts=1),ts=2,sn=1x,=3,,e=t')).toEqual({ e: 't', ts: 2 });
    expect(read('ts=2,sid="open,sn=2')).toEqual({ ts: 2 });
    expect(read('ts=1764000000000000000000')).toEqual({});
    expect(read('')).toEqual({});
  });

  it('takes the last of what is said twice, and no key for one of an object', () => {
    expect(read('ts=1,ts=2')).toEqual({ ts: 2 });
    expect([...parseLine('constructor=1,__proto__=2').keys()]).toEqual(['constructor']);
  });

  it('understands what the reference library writes', () => {
    const count = fc.integer({ min: 0, max: 1e9 });
    const text = fc.string({ minLength: 1, maxLength: 40 });
    const event = fc.record({
      sid: fc.uuid(),
      ts: fc.integer({ min: 1, max: 2e12 }),
      sn: fc.integer({ min: 1, max: 1e6 }),
      sta: fc.constantFrom('s', 'p', 'k', 'r', 'a', 'e', 'f', 'q'),
      pt: count,
      msd: fc.integer({ min: 1, max: 1e6 }),
      dfa: count,
      ltc: fc.integer({ min: 1, max: 1e6 }),
      cid: text,
      ec: fc.array(text, { minLength: 1, maxLength: 3 }),
      br: fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 2 }),
      bsa: fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 2 }),
    });
    fc.assert(
      fc.property(event, (sent) => {
        const line = encodeCmcd(
          { ...sent, e: 'ps', v: 2 } as Parameters<typeof encodeCmcd>[0],
          {
            version: 2,
            reportingMode: 'event',
          } as Parameters<typeof encodeCmcd>[1],
        );
        const got = toCmcdEvent(parseLine(line));
        expect(got).toMatchObject({
          sessionId: sent.sid,
          atMs: sent.ts,
          sequence: sent.sn,
          state: sent.sta,
          startDelayMs: sent.msd,
          contentId: sent.cid,
          errors: sent.ec,
          bitrateBps: Math.max(...sent.br) * 1000,
          starvations: Math.max(...sent.bsa),
        });
      }),
    );
  });

  it('throws at nothing', () => {
    const pieces = fc.constantFrom(
      'sid="a"',
      'ts=',
      '(',
      ')',
      '"',
      '\\',
      ',',
      ';',
      '=',
      '?1',
      '1e9',
      '-',
      '\n',
      '\u0000',
      '한',
    );
    const soup = fc.array(fc.oneof(pieces, fc.string(), fc.string({ unit: 'binary' })), { maxLength: 60 });
    fc.assert(
      fc.property(soup, (parts) => {
        for (const events of parseBody(parts.join('')).values()) {
          for (const { atMs, sessionId } of events) {
            expect(Number.isSafeInteger(atMs) && atMs >= 0 && sessionId.length > 0).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is done with hostile lines in a moment', () => {
    for (const piece of ['(', '"', '\\"', 'a=(', ';', 'a=(1;', ',']) parseLine(piece.repeat(64 * 1024));
  });
});

describe('parseBody', () => {
  it('puts the events of each session in order, and passes over what is none', () => {
    const body = 'sid="a",ts=3,sn=2\r\n\nnonsense\nsid="b",ts=1\nsid="a",ts=2,sn=1\nts=9\nsid="a"\n';
    expect([...parseBody(body)].map(([id, events]) => [id, events.map(({ atMs }) => atMs)])).toEqual([
      ['a', [2, 3]],
      ['b', [1]],
    ]);
  });
});
