import type { Beat, BeatReason, ExitKind } from '@playhead/contract/beats';
import type { CmcdEvent } from './cmcd-event.ts';
import type { CmcdSession } from './session.ts';

const FORMATS: Readonly<Record<string, string>> = { h: 'hls', d: 'dash', s: 'smooth' };

/** A session as a beat: the snapshot that it is after an event. @param before the session before it. */
export function toBeat(before: CmcdSession, session: CmcdSession, event: CmcdEvent): Beat {
  const { totals, startupMs, bufferMs, bitrateBps, errors, features } = session;
  const exit = exitOf(session, event);
  return {
    viewId: session.viewId,
    seq: session.seq,
    state: session.state,
    reason: reasonOf(before, session, event),
    ...(exit === undefined ? {} : { exit }),
    ...totals,
    playheadMs: session.playheadMs,
    upscaleMs: 0,
    errorCount: errors.length,
    features,
    ...(startupMs === undefined || !session.hasPlayed ? {} : { startupMs }),
    ...(bufferMs === undefined ? {} : { bufferMs }),
    ...(bitrateBps === 0 ? {} : { rendition: { width: 0, height: 0, bitrateBps } }),
    ...errorOf(session),
    metadata: metadataOf(session),
  };
}

const hasEnded = ({ state }: CmcdSession) => state === 'ended' || state === 'failed';

function reasonOf(before: CmcdSession, after: CmcdSession, event: CmcdEvent): BeatReason {
  if (before.seq < 0) return 'start';
  // A repetition takes the place of the beat that it repeats.
  if (after.seq === before.seq) return before.reason;
  if (after.state !== before.state) {
    if (hasEnded(after)) return 'end';
    if (after.hasPlayed && !before.hasPlayed) return 'first_frame';
    return after.state === 'seeking' ? 'seek' : 'state';
  }
  if (after.errors.length > before.errors.length) return 'error';
  return event.type === 'bc' ? 'rendition' : 'heartbeat';
}

function exitOf(session: CmcdSession, { state }: CmcdEvent): ExitKind | undefined {
  if (session.state === 'failed') return 'error';
  if (session.state !== 'ended') return undefined;
  return state === 'q' ? 'destroyed' : 'ended';
}

/** CMCD leaves the codes to players, so ours says only whether playback ended with it; theirs, all of the session, are its detail. */
function errorOf({ errors, state }: CmcdSession): Pick<Beat, 'error'> {
  const fatal = state === 'failed';
  if (!fatal && errors.length === 0) return {};
  const detail = errors.join(', ').slice(0, 512);
  return { error: { code: fatal ? 'E0004' : 'E0000', fatal, ...(detail === '' ? {} : { detail }) } };
}

function metadataOf({ videoId, format, streamType }: CmcdSession): NonNullable<Beat['metadata']> {
  const isLive = streamType === 'l' || streamType === 'll';
  return {
    ...(videoId === undefined ? {} : { videoId }),
    ...(format === undefined ? {} : { engine: FORMATS[format] ?? 'other' }),
    ...(streamType === undefined ? {} : { streamType: isLive ? 'live' : 'vod' }),
  };
}
