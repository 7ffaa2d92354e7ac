import { BOT_SIGNALS, QUALITY_FLAGS, signalsIn } from '@playhead/contract/beats';
import { describe, expect, it } from 'vitest';
import { sampleBeat, sampleContext } from '../sample-report.fixture.ts';
import { beatSignals, createRequestSignals, type RequestSigns } from './bot-signals.ts';

const read = createRequestSignals();
const signs = (changed: Partial<RequestSigns> = {}) => {
  const { userAgent, acceptLanguage } = sampleContext();
  return signalsIn(read({ userAgent, acceptLanguage, asn: 4766, ...changed }), BOT_SIGNALS);
};

describe('createRequestSignals', () => {
  it('has nothing to say of a person', () => {
    expect(signs()).toEqual([]);
    expect(signs({ asn: undefined })).toEqual([]);
  });

  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36',
    'curl/8.14.1',
    'python-requests/2.32.0',
  ])('knows %s for a program', (userAgent) => {
    expect(signs({ userAgent })).toEqual(['userAgent']);
  });

  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 16; SM-S921N) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/140.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0',
  ])('knows %s for a browser', (userAgent) => {
    expect(signs({ userAgent })).toEqual([]);
  });

  it('notices headers that browsers never leave out', () => {
    expect(signs({ userAgent: undefined })).toEqual(['headers']);
    expect(signs({ userAgent: '' })).toEqual(['headers']);
    expect(signs({ acceptLanguage: undefined })).toEqual(['headers']);
  });

  it('notices networks that host servers', () => {
    expect(signs({ asn: 16_509 })).toEqual(['hosting']);
    expect(signs({ asn: 23_576, userAgent: 'curl/8' })).toEqual(['userAgent', 'hosting']);
  });
});

describe('beatSignals', () => {
  it.each([
    [sampleBeat(), 0, []],
    [sampleBeat({ metadata: { automated: false } }), 0, []],
    [sampleBeat({ metadata: { automated: true } }), 0, ['automated']],
    [sampleBeat({ watchedMs: 0 }), 0, ['progress']],
    [sampleBeat({ watchedMs: 0, playedMs: 0 }), 0, []],
    [sampleBeat(), QUALITY_FLAGS.playedTooLong.bit, ['progress']],
    [sampleBeat(), QUALITY_FLAGS.watchedTooLong.bit, []],
  ] as const)('reads a beat', (beat, flags, names) => {
    expect(signalsIn(beatSignals(beat, flags), BOT_SIGNALS)).toEqual(names);
  });
});
