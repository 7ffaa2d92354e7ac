import { renditionLabels } from '../../core/rendition.ts';
import type { PlayerState } from '../../core/state.ts';
import type { TextKey } from '../../core/texts/en.ts';
import type { Scene } from '../part.ts';
import { trackLabel } from './track-label.ts';

/** One choice of a page. */
export interface Choice {
  readonly label: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

/** One setting: its name, what it is now, and what it could be. */
export interface Page {
  readonly key: TextKey;
  readonly value: string;
  readonly choices: readonly Choice[];
}

/** The settings that this content offers; one with nothing to choose from is left out. */
export function settingsPages(scene: Scene, state: PlayerState): Page[] {
  const pages = [qualityPage, speedPage, captionsPage, audioPage].map((page) => page(scene, state));
  return pages.filter(({ choices }) => choices.length > 1);
}

function qualityPage({ player, translate }: Scene, { engine }: PlayerState): Page {
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
    value: engine.chosen === 'auto' ? auto : (labels[engine.chosen] ?? ''),
    // One rendition is no choice, so neither is "Auto" beside it.
    choices:
      labels.length < 2
        ? []
        : [...renditions.reverse(), { label: auto, isChosen: isAuto, choose: () => player.selectRendition('auto') }],
  };
}

function speedPage({ player, translate }: Scene, { playback }: PlayerState): Page {
  const label = (rate: number) => (rate === 1 ? translate('normal') : `${rate}×`);
  const isLive = playback.durationSeconds === Number.POSITIVE_INFINITY;
  const rates = isLive ? [] : player.options.playRateSetting;
  return {
    key: 'speed',
    value: label(playback.rate),
    choices: rates.map((rate) => ({
      label: label(rate),
      isChosen: playback.rate === rate,
      choose: () => player.setRate(rate),
    })),
  };
}

function captionsPage({ player, translate, language }: Scene, { captions }: PlayerState): Page {
  const off = { label: translate('off'), isChosen: captions.selected === -1, choose: () => player.captions.select(-1) };
  const tracks = captions.tracks.map((track, index) => ({
    label: trackLabel(track, language, index),
    isChosen: captions.selected === index,
    choose: () => player.captions.select(index),
  }));
  return { key: 'captions', value: tracks[captions.selected]?.label ?? off.label, choices: [off, ...tracks] };
}

function audioPage({ player, language }: Scene, { engine }: PlayerState): Page {
  const choices = engine.audioTracks.map((track, index) => ({
    label: trackLabel(track, language, index),
    isChosen: engine.audioTrack === index,
    choose: () => player.selectAudioTrack(index),
  }));
  return { key: 'audio', value: choices[engine.audioTrack]?.label ?? '', choices };
}
