import { currentItem } from '../../../core/playlist.ts';
import { sourceKindOf } from '../../../core/source-kind.ts';
import type { Player } from '../../../player/player.ts';
import { type CastSession, type ChromeCast, loadGoogleCast } from './google.ts';

/** Plays on a device, and stops to. */
export interface Caster {
  readonly toggle: () => void;
}

const TYPES = { hls: 'application/vnd.apple.mpegurl', dash: 'application/dash+xml', file: 'video/mp4' } as const;

/**
 * Loads Google's library and follows its session: what plays here goes on there, and comes back to where it was there.
 *
 * @param changed told the device's name, or nothing once it is over.
 * @returns nothing where there is no Cast.
 */
export async function createCaster(
  player: Player,
  changed: (device: string | undefined) => void,
  signal: AbortSignal,
): Promise<Caster | undefined> {
  const google = await loadGoogleCast();
  if (!google || signal.aborted) return undefined;
  const { cast, chromeCast } = google;
  const context = cast.framework.CastContext.getInstance();
  context.setOptions({
    receiverApplicationId: chromeCast.media.DEFAULT_MEDIA_RECEIVER_APP_ID,
    autoJoinPolicy: chromeCast.AutoJoinPolicy.ORIGIN_SCOPED,
  });
  let session: CastSession | undefined;
  const follow = () => {
    const now = context.getCurrentSession() ?? undefined;
    if (now === session) return;
    if (now) begin(player, now, chromeCast);
    else comeBack(player, session);
    session = now;
    changed(now?.getCastDevice().friendlyName);
  };
  const type = cast.framework.CastContextEventType.SESSION_STATE_CHANGED;
  context.addEventListener(type, follow);
  signal.addEventListener('abort', () => context.removeEventListener(type, follow));
  return {
    toggle() {
      if (session) context.endCurrentSession(true);
      // Closing Google's list of devices is a refusal too.
      else void context.requestSession().catch(() => undefined);
    },
  };
}

function begin(player: Player, session: CastSession, { media }: ChromeCast): void {
  const item = currentItem(player.state.get().playlist);
  if (!item?.file) return;
  const url = new URL(item.file, document.baseURI).href;
  const info = new media.MediaInfo(url, item.type ?? TYPES[sourceKindOf(url)]);
  info.metadata = Object.assign(new media.GenericMediaMetadata(), { title: item.description?.title ?? '' });
  const request = Object.assign(new media.LoadRequest(info), {
    currentTime: player.media.currentTime,
    autoplay: !player.media.paused,
  });
  player.pause();
  void session.loadMedia(request).catch(() => player.play());
}

function comeBack(player: Player, session: CastSession | undefined): void {
  const seconds = session?.getMediaSession()?.getEstimatedTime();
  if (seconds) player.seekTo(seconds);
}
