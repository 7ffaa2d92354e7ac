import type { Environment } from '@playhead/contract/api';
import { EMBED_FORMS } from '@playhead/contract/embed-forms';
import type { MetricId } from '@playhead/contract/metrics';
import { RANGE_IDS, type Range } from './statistics/range.ts';

/** A form of the embed code. */
export type EmbedForm = (typeof EMBED_FORMS)[number];

/** The sections of a player's page. */
export const TABS = ['overview', 'embed', 'details'] as const;

/** A section of a player's page. */
export type Tab = (typeof TABS)[number];

/** Metrics that a chart over time can show: the key ones but those of the present moment. Named here, since the router needs them before the catalogue is there. */
export const CHART_METRICS: readonly MetricId[] = ['views', 'play_time', 'startup_time', 'rebuffer_percentage'];

/** What a player's page shows. Absent keys in the address mean these defaults. */
export const PLAYER_DEFAULTS = {
  tab: 'overview',
  environment: 'production',
  form: 'element',
  range: '24h',
  metric: 'views',
} as const satisfies PlayerView;

/** Everything about a player's page that its address remembers. */
export interface PlayerView {
  readonly tab: Tab;
  readonly environment: Environment;
  /** Of the embed code. */
  readonly form: EmbedForm;
  readonly range: Range;
  readonly metric: MetricId;
}

const ENVIRONMENTS: readonly Environment[] = ['production', 'develop'];

/** Reads the player page's part of an address, leaving out what is the default anyway or makes no sense. */
export function parsePlayerSearch(search: Record<string, unknown>): Partial<PlayerView> {
  return {
    ...entry('tab', TABS, search),
    ...entry('environment', ENVIRONMENTS, search),
    ...entry('form', EMBED_FORMS, search),
    ...entry('range', RANGE_IDS, search),
    ...entry('metric', CHART_METRICS, search),
  };
}

function entry<Key extends keyof PlayerView>(
  key: Key,
  allowed: readonly PlayerView[Key][],
  search: Record<string, unknown>,
): Partial<PlayerView> {
  const value = allowed.find((candidate) => candidate === search[key]);
  return value === undefined || value === PLAYER_DEFAULTS[key] ? {} : { [key]: value };
}
