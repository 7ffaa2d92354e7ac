import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttributes, readLines } from './read-lines.ts';
import { readMaster } from './read-master.ts';
import { readMediaPlaylist } from './read-media-playlist.ts';

const BASE = 'https://media.example/film/master.m3u8';

const MASTER = `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="Commentary",DEFAULT=NO,URI="commentary.m3u8"
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="Main, of course",DEFAULT=YES,URI="audio/main.m3u8?a=1,2"
#EXT-X-STREAM-INF:BANDWIDTH=800000,RESOLUTION=640x360,FRAME-RATE=25,CODECS="avc1.64001e,mp4a.40.2",AUDIO="a"
low.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=9000000,RESOLUTION=1920x1080,CODECS="hvc1.2.4.L120.B0,mp4a.40.2",AUDIO="a",VIDEO-RANGE=PQ
hdr.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=900000
unknown.m3u8
`;

const MEDIA = `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:4
#EXT-X-MEDIA-SEQUENCE:0
#EXT-X-PLAYLIST-TYPE:VOD
#EXT-X-MAP:URI="all.mp4",BYTERANGE="700@0"
#EXTINF:4.0,
#EXT-X-BYTERANGE:1000@700
all.mp4
#EXTINF:3.5,
#EXT-X-BYTERANGE:500
all.mp4
#EXTINF:4,A title, with #EXT in it
next.m4s
#EXT-X-ENDLIST
`;

describe('readMaster', () => {
  it('reads ordinary renditions with codecs, and the default sound of their group', () => {
    expect(readMaster(MASTER, BASE)).toEqual([
      {
        url: 'https://media.example/film/low.m3u8',
        bitrateBps: 800_000,
        width: 640,
        height: 360,
        framesPerSecond: 25,
        codecs: ['avc1.64001e', 'mp4a.40.2'],
        audioUrl: 'https://media.example/film/audio/main.m3u8?a=1,2',
      },
    ]);
  });

  it('takes line ends and blank lines as they come', () => {
    expect(readMaster(MASTER.replaceAll('\n', '\r\n\r\n'), BASE)).toEqual(readMaster(MASTER, BASE));
  });
});

describe('readMediaPlaylist', () => {
  it('reads segments, their times, and the parts of a file that they are', () => {
    const part = (start: number, end: number) => ({ url: 'https://media.example/film/all.mp4', range: { start, end } });
    expect(readMediaPlaylist(MEDIA, BASE)).toEqual({
      init: part(0, 700),
      segments: [
        { ...part(700, 1700), startSeconds: 0, endSeconds: 4 },
        { ...part(1700, 2200), startSeconds: 4, endSeconds: 7.5 },
        { url: 'https://media.example/film/next.m4s', range: undefined, startSeconds: 7.5, endSeconds: 11.5 },
      ],
    });
  });

  it.each([
    ['more to come', (text: string) => text.replace('#EXT-X-ENDLIST\n', '')],
    ['no initialisation', (text: string) => text.replace(/#EXT-X-MAP.*\n/, '')],
    ['a second initialisation', (text: string) => text.replace('#EXTINF:3.5', '#EXT-X-MAP:URI="b.mp4"\n#EXTINF:3.5')],
    ['a key', (text: string) => text.replace('#EXTINF', '#EXT-X-KEY:METHOD=AES-128,URI="k"\n#EXTINF')],
    ['a discontinuity', (text: string) => text.replace('#EXTINF:3.5', '#EXT-X-DISCONTINUITY\n#EXTINF:3.5')],
    ['a gap', (text: string) => text.replace('#EXTINF:3.5', '#EXT-X-GAP\n#EXTINF:3.5')],
    ['a start of its own', (text: string) => text.replace('#EXTINF', '#EXT-X-START:TIME-OFFSET=5\n#EXTINF')],
    ['a tag of tomorrow', (text: string) => text.replace('#EXTINF', '#EXT-X-TOMORROW\n#EXTINF')],
    ['a tag that begins like another', (text: string) => text.replace('#EXTINF', '#EXT-X-MAPS:1\n#EXTINF')],
    ['a segment without duration', (text: string) => text.replace('#EXTINF:3.5,\n', '')],
    ['a duration that is none', (text: string) => text.replace('#EXTINF:3.5', '#EXTINF:soon')],
    ['a duration without end', (text: string) => text.replace('#EXTINF:3.5', '#EXTINF:Infinity')],
    ['a length that is none', (text: string) => text.replace('1000@700', 'all@700')],
    ['an address that is none', (text: string) => text.replace('next.m4s', 'https://[')],
    ['a page instead', () => '<!doctype html>'],
    ['nothing', () => ''],
  ])('leaves a playlist with %s to the engine', (_, change) => {
    expect(change(MEDIA)).not.toBe(MEDIA);
    expect(readMediaPlaylist(change(MEDIA), BASE)).toBeUndefined();
  });
});

describe('readers of playlists', () => {
  const pieces = [
    ...MASTER.split(/(?<=[\n:,="])/),
    ...MEDIA.split(/(?<=[\n:,="])/),
    '#EXT',
    '"',
    '@',
    ',',
    '\0',
    '\ud800',
  ];
  const soup = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())).map((parts) => parts.join(''));
  const read = (text: string) => [readMaster(text, BASE), readMediaPlaylist(text, BASE)] as const;

  it('take anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          soup,
          soup.map((text) => `#EXTM3U\n${text}`),
        ),
        (text) => {
          const [variants, playlist] = read(text);
          for (const { url } of variants) expect(URL.canParse(url)).toBe(true);
          for (const { startSeconds, endSeconds } of playlist?.segments ?? []) {
            expect(endSeconds).toBeGreaterThan(startSeconds);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['blanks', ' '],
    ['line ends', '\r\n'],
    ['letters', 'A'],
    ['attributes', ',A="'],
    ['empty attributes', ', A='],
  ])('are done soon with a million %s', (_, piece) => {
    const text = piece.repeat(1_000_000);
    for (const tag of ['', '#EXT-X-MAP:', '#EXT-X-STREAM-INF:', '#EXT-X-MEDIA:TYPE=AUDIO', '#EXTINF:']) {
      read(`#EXTM3U\n${tag}${text}\nx.mp4\n#EXT-X-ENDLIST`);
    }
  });

  it('refuse a text with any tag that they do not know', () => {
    const known = /^#EXT(?:M3U|INF|-X-[A-Z-]+)$/;
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z-]{1,20}$/), (name) => {
        const tag = `#EXT-X-${name}`;
        if (known.test(tag) && `${MASTER}${MEDIA}#EXT-X-BITRATE`.includes(tag)) return;
        const lines = readLines(`#EXTM3U\n${tag}:1`);
        if (lines) expect(HARMLESS_BESIDES).toContain(name);
      }),
    );
  });

  it('read attributes with commas and equals signs in quotes', () => {
    expect(readAttributes('#EXT-X-MEDIA:NAME="a,B=c", X-KEY=1,EMPTY="",LAST=x=y')).toEqual({
      NAME: 'a,B=c',
      'X-KEY': '1',
      EMPTY: '',
      LAST: 'x=y',
    });
  });
});

const HARMLESS_BESIDES = [
  'INDEPENDENT-SEGMENTS',
  'I-FRAME-STREAM-INF',
  'SESSION-DATA',
  'DISCONTINUITY-SEQUENCE',
  'BITRATE',
  'PROGRAM-DATE-TIME',
];
