import type { ViewTimeline } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/api-context.tsx';
import { playerQuery } from '../../../api/queries.ts';
import { metricText } from '../../../format/metric-value.ts';
import { useLanguage, useMessages } from '../../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { useCountryName } from '../view-texts.ts';

/** One thing that is known of a view. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** Whether it is an address or an id, which people copy. */
  readonly isCopied?: boolean;
  /** Of the player that it leads to. */
  readonly playerNo?: number;
}

/** What is known of a view: the viewer's side, the player's side, the content's side. What is not known is left out. */
export function useFacts(timeline: ViewTimeline): readonly (readonly Fact[])[] {
  const sides = [useViewerFacts(timeline), usePlayerFacts(timeline), useContentFacts(timeline)];
  return sides.map((facts) => facts.filter(({ value }) => value !== '')).filter((facts) => facts.length > 0);
}

function useViewerFacts({ view, facts }: ViewTimeline): readonly Fact[] {
  const { fact: names, deviceKind } = useViewsMessages();
  const country = useCountryName();
  const text = textOf(facts);
  return [
    { name: names.device, value: [wordOf(deviceKind, view.device), text('device_model')].filter(Boolean).join(', ') },
    { name: names.system, value: [view.os ?? '', text('os_version')].filter(Boolean).join(' ') },
    { name: names.browser, value: [view.browser ?? '', text('browser_version')].filter(Boolean).join(' ') },
    {
      name: names.place,
      value: [view.country === null ? '' : country(view.country), text('region'), text('city')]
        .filter(Boolean)
        .join(', '),
    },
    { name: names.network, value: text('isp') },
    { name: names.connection, value: text('connection').toUpperCase() },
    { name: names.screen, value: sizeOf(facts, 'screen') },
    { name: names.language, value: text('language') },
    { name: names.session, value: text('session_id'), isCopied: true },
  ];
}

function usePlayerFacts({ view, facts }: ViewTimeline): readonly Fact[] {
  const { fact: names, playReason } = useViewsMessages();
  const messages = useMessages();
  const { data } = useQuery(playerQuery(useApi(), view.player_no));
  const text = textOf(facts);
  return [
    { name: names.player, value: data?.name ?? messages.playerNumber(view.player_no), playerNo: view.player_no },
    { name: names.version, value: text('player_version') },
    { name: names.engine, value: text('engine') },
    { name: names.deployment, value: text('deployment') },
    { name: names.environment, value: view.environment === 'develop' ? messages.develop : messages.production },
    { name: names.reason, value: wordOf(playReason, text('play_reason')) },
    { name: names.page, value: text('page_url'), isCopied: true },
  ];
}

function useContentFacts({ view, facts }: ViewTimeline): readonly Fact[] {
  const { language } = useLanguage();
  const { fact: names, streamType } = useViewsMessages();
  const text = textOf(facts);
  return [
    { name: names.content, value: view.title ?? '' },
    { name: names.videoId, value: view.video_id ?? '', isCopied: true },
    { name: names.series, value: text('series') },
    { name: names.kind, value: wordOf(streamType, view.stream_type) },
    { name: names.length, value: view.duration_ms === null ? '' : metricText(view.duration_ms, 'ms', language) },
    { name: names.source, value: text('source_url'), isCopied: true },
    { name: names.codecs, value: [text('video_codec'), text('audio_codec')].filter(Boolean).join(', ') },
    { name: names.cdn, value: text('cdn') },
    { name: names.drm, value: text('drm') },
  ];
}

const textOf =
  (facts: ViewTimeline['facts']) =>
  (name: string): string => {
    const value = facts[name];
    return value === undefined ? '' : String(value);
  };

function sizeOf(facts: ViewTimeline['facts'], name: string): string {
  const [width, height] = [facts[`${name}_width`], facts[`${name}_height`]];
  return width === undefined || height === undefined ? '' : `${width} × ${height}`;
}

/** A word of ours for one of the wire's; the wire's own where there is none. */
const wordOf = (words: Readonly<Record<string, string>>, word: string | null): string =>
  word === null ? '' : Object.hasOwn(words, word) ? (words[word] ?? word) : word;
