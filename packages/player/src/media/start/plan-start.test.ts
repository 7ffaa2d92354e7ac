import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Circumstances, mimeTypeOf } from './choose-variant.ts';
import { planStart, type StartPlan } from './plan-start.ts';

const MASTER = `#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="Other",URI="other.m3u8"
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="Main",DEFAULT=YES,URI="sound.m3u8?x=1"
#EXT-X-STREAM-INF:BANDWIDTH=2000000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,AUDIO="a"
high.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=300000,CODECS="avc1.64001e,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=24.000,AUDIO="a"
low.m3u8
`;

const MEDIA = `#EXTM3U
#EXT-X-TARGETDURATION:4
#EXT-X-MAP:URI="init.mp4",BYTERANGE="800@0"
#EXTINF:4.0,
#EXT-X-BYTERANGE:1000@800
all.mp4
#EXTINF:2.5,a title
#EXT-X-BYTERANGE:500
all.mp4
#EXT-X-ENDLIST
`;

const AROUND: Circumstances = { bandwidthBps: 0, widthPx: 640, canPlay: () => true };
const BASE = 'https://cdn.test/film/';

/** Plans with these playlists, whichever is asked for. */
const plan = (master: string, media: string, around = AROUND): Promise<StartPlan | undefined> =>
  planStart(`${BASE}master.m3u8`, around, async ({ url }) => ({
    url,
    body: new TextEncoder().encode(url.endsWith('master.m3u8') ? master : media),
    askedAtMs: 0,
  }));

describe('the plan of a start', () => {
  it('names the tracks, their files, and the parts of those', async () => {
    const planned = await plan(MASTER, MEDIA);
    expect(planned).toMatchObject({
      durationSeconds: 6.5,
      variant: {
        url: `${BASE}low.m3u8`,
        audioUrl: `${BASE}sound.m3u8?x=1`,
        width: 640,
        height: 360,
        framesPerSecond: 24,
      },
    });
    expect(planned?.tracks.map(({ kind, codec }) => [kind, codec])).toEqual([
      ['video', 'avc1.64001e'],
      ['audio', 'mp4a.40.2'],
    ]);
    const [video] = planned?.tracks ?? [];
    expect(video?.init).toEqual({ url: `${BASE}init.mp4`, range: { start: 0, end: 800 } });
    expect(video?.segments).toEqual([
      { url: `${BASE}all.mp4`, range: { start: 800, end: 1800 }, startSeconds: 0, endSeconds: 4 },
      { url: `${BASE}all.mp4`, range: { start: 1800, end: 2300 }, startSeconds: 4, endSeconds: 6.5 },
    ]);
  });

  it('knows sound in the files of the picture, and a picture without any', async () => {
    const together = await plan(MASTER.replaceAll(',AUDIO="a"', ''), MEDIA);
    expect(together?.tracks.map(mimeTypeOf)).toEqual(['video/mp4;codecs="avc1.64001e,mp4a.40.2"']);
    const silent = await plan(MASTER.replaceAll(',AUDIO="a"', '').replaceAll(',mp4a.40.2', ''), MEDIA);
    expect(silent?.tracks.map(({ kind, codec }) => [kind, codec])).toEqual([['video', 'avc1.64001e']]);
  });

  it('reads lines that end as on Windows', async () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(await plan(windows(MASTER), windows(MEDIA))).toEqual(await plan(MASTER, MEDIA));
  });

  it('takes the best that the line brings easily and the player shows, else the lowest that can be played', async () => {
    const chosen = async (around: Partial<Circumstances>) =>
      (await plan(MASTER, MEDIA, { ...AROUND, ...around }))?.variant.height;
    expect(await chosen({ bandwidthBps: 8_000_000, widthPx: 1280 })).toBe(720);
    expect(await chosen({ bandwidthBps: 7_900_000, widthPx: 1280 })).toBe(360);
    expect(await chosen({ bandwidthBps: 8_000_000, widthPx: 1279 })).toBe(360);
    expect(await chosen({ canPlay: (type) => !type.includes('64001e') })).toBe(720);
    expect(await chosen({ canPlay: () => false })).toBeUndefined();
  });

  it.each([
    ['live', (text: string) => text.replace('#EXT-X-ENDLIST\n', '')],
    ['encrypted', (text: string) => text.replace('#EXTINF', '#EXT-X-KEY:METHOD=AES-128,URI="k"\n#EXTINF')],
    ['MPEG-TS', (text: string) => text.replace(/#EXT-X-MAP.*\n/, '')],
    ['of two init segments', (text: string) => text.replace('#EXTINF:2', '#EXT-X-MAP:URI="other.mp4"\n#EXTINF:2')],
    ['interrupted', (text: string) => text.replace('#EXTINF:2', '#EXT-X-DISCONTINUITY\n#EXTINF:2')],
    ['of one segment', (text: string) => text.replace(/#EXTINF:2(.*\n){3}/, '')],
    ['of a length that is none', (text: string) => text.replace('#EXTINF:2.5', '#EXTINF:soon')],
    ['of low latency', (text: string) => text.replace('#EXTINF', '#EXT-X-PART-INF:PART-TARGET=1\n#EXTINF')],
    ['no playlist', () => '<html>'],
  ])('is none where the media is %s', async (_, change) => {
    expect(await plan(MASTER, change(MEDIA))).toBeUndefined();
  });

  it.each([
    ['encrypted', `${MASTER}#EXT-X-SESSION-KEY:METHOD=SAMPLE-AES,URI="skd://1"\n`],
    ['of variables', MASTER.replace('#EXT-X-MEDIA', '#EXT-X-DEFINE:NAME="a",VALUE="b"\n#EXT-X-MEDIA')],
    ['with captions in the picture', `${MASTER}#EXT-X-MEDIA:TYPE=CLOSED-CAPTIONS,GROUP-ID="c",NAME="c"\n`],
    ['of high dynamic range', MASTER.replaceAll('BANDWIDTH', 'VIDEO-RANGE=PQ,BANDWIDTH')],
    ['of several pictures', MASTER.replaceAll('BANDWIDTH', 'VIDEO="v",BANDWIDTH')],
    ['without codecs', MASTER.replaceAll(/CODECS="[^"]*",/g, '')],
    ['a playlist of media', MEDIA],
    ['empty', ''],
  ])('is none where the multivariant playlist is %s', async (_, master) => {
    expect(await plan(master, MEDIA)).toBeUndefined();
  });

  it('whatever the playlists are, is one that can be played, or none', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(MASTER), damaged(MEDIA), async (master, media) => {
        const planned = await plan(master, media);
        if (!planned) return;
        expect(planned.durationSeconds).toBeGreaterThan(0);
        for (const { codec, segments } of planned.tracks) {
          expect(codec).not.toBe('');
          expect(segments.length).toBeGreaterThan(1);
          for (const { startSeconds, endSeconds } of segments) expect(endSeconds).toBeGreaterThan(startSeconds);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([' ', '\r', 'A', 'A=', '"', '#', '\n', '#EXT-X-MEDIA:', '\n#EXTINF:1,\nx'])(
    'does not take long over a megabyte of %j',
    async (text) => {
      const much = text.repeat(1_000_000 / text.length);
      // Were it to grow with the square of the length, the test would be out of time.
      const master = `${MASTER}#EXT-X-MEDIA:TYPE=AUDIO,${much}#\n`;
      const planned = await plan(master, `${MEDIA}#${much}#`).catch(() => undefined);
      expect(planned?.durationSeconds ?? 1).toBeGreaterThan(0);
    },
  );
});

/** A playlist with lines gone, repeated, out of order, cut, or made of anything. */
function damaged(text: string): fc.Arbitrary<string> {
  const pieces = [
    ...text.split('\n'),
    '#EXTINF:-1,',
    '#EXTINF:1e9,',
    '#EXT-X-BYTERANGE:x@y',
    'http://[',
    '#EXT-X-MAP:URI="http://["',
  ];
  const line = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...pieces) },
    fc.string(),
    fc.string({ unit: 'binary' }),
  );
  const edited = fc
    .array(fc.record({ at: fc.nat(pieces.length), line, removed: fc.nat(2) }), { maxLength: 4 })
    .map((edits) => {
      const lines = text.split('\n');
      for (const edit of edits) lines.splice(edit.at, edit.removed, edit.line);
      return lines.join('\n');
    });
  return fc.oneof(
    { weight: 4, arbitrary: edited },
    fc.array(line).map((lines) => ['#EXTM3U', ...lines].join('\n')),
  );
}
