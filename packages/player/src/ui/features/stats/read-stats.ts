import { currentItem } from '../../../core/playlist.ts';
import { renditionLabels } from '../../../core/rendition.ts';
import { timelineOf } from '../../../core/timeline.ts';
import type { FeatureScene } from '../feature-scene.ts';
import { readEngine } from './read-engine.ts';

/** What there is to say of what plays now, each with its name. Times in seconds, rates in megabits per second. */
export function readStats(scene: FeatureScene): (readonly [string, string])[] {
  const { player, say, frame } = scene;
  const { playlist, playback, engine } = player.state.get();
  const { media } = player;
  const seen = readEngine(player.engine?.instance);
  const rendition = engine.renditions[engine.current];
  const label = renditionLabels(engine.renditions)[engine.current];
  const auto = engine.chosen === 'auto' && label !== undefined ? ` (${scene.translate('auto')})` : '';
  const quality = media.getVideoPlaybackQuality?.();
  const ahead = playback.buffered.find(({ start, end }) => start <= media.currentTime + 0.1 && end > media.currentTime);
  const rows: (readonly [string, string | undefined])[] = [
    [say('statsContent'), currentItem(playlist)?.video_id],
    [say('statsPlayer'), `${frame.clientWidth}×${frame.clientHeight} @${devicePixelRatio}x`],
    [say('statsEngine'), player.engine?.name],
    [
      say('statsPicture'),
      media.videoWidth > 0
        ? `${media.videoWidth}×${media.videoHeight}${label === undefined ? '' : ` · ${label}${auto}`}`
        : undefined,
    ],
    [say('statsCodecs'), seen.codecs],
    [say('statsBitrate'), rendition && megabits(rendition.bitrateBps)],
    [say('statsNetwork'), seen.bandwidthBps === undefined ? undefined : megabits(seen.bandwidthBps)],
    [say('statsBuffer'), `${(ahead ? ahead.end - media.currentTime : 0).toFixed(1)} s`],
    [say('statsFrames'), quality && `${quality.droppedVideoFrames} / ${quality.totalVideoFrames}`],
    [
      say('statsLatency'),
      seen.latencySeconds && timelineOf(playback).live ? `${seen.latencySeconds.toFixed(1)} s` : undefined,
    ],
    [say('statsVolume'), `${Math.round((playback.muted ? 0 : playback.volume) * 100)} %`],
  ];
  return rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const]));
}

const megabits = (bps: number) => `${(bps / 1_000_000).toFixed(2)} Mbps`;
