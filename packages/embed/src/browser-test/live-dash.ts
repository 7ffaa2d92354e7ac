import { demoFile, shifted } from './streams.ts';
import type { TestSite } from './test-site.ts';

const SEGMENT_SECONDS = 2;
const SEGMENTS = 20;
const TIMESCALES: Readonly<Record<string, number>> = { v360: 12_288, audio: 48_000 };

/** The demo stream for DASH as if it were live, over and over. @param sinceSeconds how long it has been on air already. */
export function liveStream(path: string, sinceSeconds: number): TestSite['intercept'] {
  const manifest = liveManifest(new Date(Date.now() - sinceSeconds * 1000));
  return (asked) => {
    if (asked === path) return { type: 'application/dash+xml', body: manifest };
    const [, folder, number] = /^\/media\/live\/(v360|audio)\/(\d+)\.m4s$/.exec(asked) ?? [];
    return folder === undefined ? undefined : liveSegment(folder, Number(number));
  };
}

async function liveSegment(folder: string, number: number) {
  const segment = await demoFile(`${folder}/${String(number % SEGMENTS).padStart(3, '0')}.m4s`);
  const laterSeconds = Math.floor(number / SEGMENTS) * SEGMENTS * SEGMENT_SECONDS;
  return { type: 'video/iso.segment', body: shifted(segment, laterSeconds, TIMESCALES[folder] ?? 0) };
}

const liveManifest = (
  onAir: Date,
) => `<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-live:2011"
  type="dynamic" availabilityStartTime="${onAir.toISOString()}" publishTime="${onAir.toISOString()}" minBufferTime="PT2S"
  timeShiftBufferDepth="PT90S" minimumUpdatePeriod="PT2S" suggestedPresentationDelay="PT6S">
  <Period id="0" start="PT0S">${adaptationSet('video', 'v360', 'codecs="avc1.64001e" width="640" height="360" bandwidth="200000"')}
  ${adaptationSet('audio', 'audio', 'codecs="mp4a.40.2" audioSamplingRate="48000" bandwidth="70000"')}</Period></MPD>`;

const adaptationSet = (type: string, folder: string, about: string) =>
  `<AdaptationSet contentType="${type}" mimeType="${type}/mp4" segmentAlignment="true" startWithSAP="1">
    <SegmentTemplate duration="${SEGMENT_SECONDS}" startNumber="0" initialization="${folder}/init.mp4" media="live/${folder}/$Number$.m4s"/>
    <Representation id="${folder}" ${about}/></AdaptationSet>`;
