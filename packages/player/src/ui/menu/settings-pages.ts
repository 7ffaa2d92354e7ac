import { chapterAt } from '../../core/chapters.ts';
import { renditionLabels } from '../../core/rendition.ts';
import type { PlayerState } from '../../core/state.ts';
import { formatTime } from '../../core/time.ts';
import type { DialogName, FeatureScene } from '../features/feature-scene.ts';
import { trackLabel } from './track-label.ts';

/** One choice of a page. */
export interface Choice {
  readonly label: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

/** What tells one setting from the others. */
export type PageKey = 'quality' | 'speed' | 'captions' | 'audio' | 'autoplay' | 'chapters';

/** One setting: its name, what it is now, and what it could be. */
export interface Page {
  readonly key: PageKey;
  readonly title: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** A dialog that offers more. */
  readonly more?: { readonly label: string; readonly dialog: DialogName };
}

/** The settings that this content offers; one with nothing to choose from is left out. */
export function settingsPages(scene: FeatureScene, state: PlayerState): Page[] {
  const pages = [chapterPage, qualityPage, speedPage, captionsPage, audioPage, autoplayPage].map((page) =>
    page(scene, state),
  );
  return pages.filter(({ choices }) => choices.length > 1);
}

function qualityPage({ player, translate }: FeatureScene, { engine }: PlayerState): Page {
  const labels = renditionLabels(engine.renditions);
  const isAuto = engine.chosen === 'auto';
  const playing = labels[engine.current];
  const auto = isAuto && playing ? `${translate('auto')} · ${playing}` : translate('auto');
  const renditions = labels.map((label, index) => ({
    label,
    isChosen: engine.chosen === index,
    choose: () => player.selectRendition(index),
  }));
  return {
    key: 'quality',
    title: translate('quality'),
    value: engine.chosen === 'auto' ? auto : (labels[engine.chosen] ?? ''),
    // One rendition is no choice, so neither is "Auto" beside it.
    choices:
      labels.length < 2
        ? []
        : [...renditions.reverse(), { label: auto, isChosen: isAuto, choose: () => player.selectRendition('auto') }],
  };
}

function speedPage({ player, translate }: FeatureScene, { playback }: PlayerState): Page {
  const label = (rate: number) => (rate === 1 ? translate('normal') : `${rate}×`);
  const isLive = playback.durationSeconds === Number.POSITIVE_INFINITY;
  const rates = isLive ? [] : player.options.playRateSetting;
  return {
    key: 'speed',
    title: translate('speed'),
    value: label(playback.rate),
    choices: rates.map((rate) => ({
      label: label(rate),
      isChosen: playback.rate === rate,
      choose: () => player.setRate(rate),
    })),
  };
}

function captionsPage({ player, translate, language, say }: FeatureScene, { captions }: PlayerState): Page {
  const off = { label: translate('off'), isChosen: captions.selected === -1, choose: () => player.captions.select(-1) };
  const tracks = captions.tracks.map((track, index) => ({
    label: trackLabel(track, language, index),
    isChosen: captions.selected === index,
    choose: () => player.captions.select(index),
  }));
  return {
    key: 'captions',
    title: translate('captions'),
    value: tracks[captions.selected]?.label ?? off.label,
    choices: [off, ...tracks],
    more: { label: `${say('captionStyle')}…`, dialog: 'captionStyle' },
  };
}

function audioPage({ player, language, translate }: FeatureScene, { engine }: PlayerState): Page {
  const choices = engine.audioTracks.map((track, index) => ({
    label: trackLabel(track, language, index),
    isChosen: engine.audioTrack === index,
    choose: () => player.selectAudioTrack(index),
  }));
  return { key: 'audio', title: translate('audio'), value: choices[engine.audioTrack]?.label ?? '', choices };
}

function chapterPage({ player, say, chapters }: FeatureScene, { playback }: PlayerState): Page {
  const now = chapterAt(chapters(), playback.currentSeconds);
  const choices = chapters().map((chapter) => ({
    label: `${formatTime(chapter.start, chapter.end)} ${chapter.title}`,
    isChosen: chapter === now,
    choose: () => player.seekTo(chapter.start),
  }));
  return { key: 'chapters', title: say('chapters'), value: now?.title ?? '', choices };
}

function autoplayPage({ player, say, translate }: FeatureScene, { playlist }: PlayerState): Page {
  const choice = (isOn: boolean) => ({
    label: isOn ? say('on') : translate('off'),
    isChosen: player.runsOn === isOn,
    choose: () => player.runOn(isOn),
  });
  const choices = playlist.items.length < 2 ? [] : [choice(true), choice(false)];
  return { key: 'autoplay', title: say('autoplayNext'), value: player.runsOn ? say('on') : translate('off'), choices };
}
