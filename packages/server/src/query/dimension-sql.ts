import { VIEW_FEATURES } from '@playhead/contract/beats';
import type { DimensionId } from '@playhead/contract/dimensions';
import { readMerged, type ViewColumn } from '../store/columnar/index.ts';
import { VIEW_FACTS } from './view-facts.ts';

const text = (column: ViewColumn) => `toString(${readMerged(column)})`;
const number = (column: ViewColumn) => `toUInt64(${readMerged(column)})`;
const flag = (condition: string) => `toUInt8(${condition})`;
const feature = (name: keyof typeof VIEW_FEATURES) => flag(`bitAnd(features, ${VIEW_FEATURES[name]}) != 0`);
const custom = (place: number) => `${readMerged('custom')}[${place}]`;

/**
 * Each dimension of a merged view: a String, a whole number, or 0 and 1 of a flag, as its kind says. What is not known is empty or
 * 0. Some read the present; see `presentParams`.
 */
export const DIMENSION_SQL = {
  player: number('player_no'),
  deployment: number('deployment'),
  domain: text('domain'),
  page_url: text('page_url'),
  session: text('session_id'),
  play_reason: text('play_reason'),
  reporter: text('reporter'),
  video_id: text('video_id'),
  title: text('title'),
  series: text('series'),
  content_type: text('content_type'),
  video_language: text('video_language'),
  stream_type: text('stream_type'),
  source_url: text('source_url'),
  source_host: text('source_host'),
  cdn: text('cdn'),
  drm: text('drm'),
  engine: text('engine'),
  player_version: text('player_version'),
  rendition_height: number('rendition_height'),
  initial_rendition_height: number('initial_rendition_height'),
  video_codec: text('video_codec'),
  audio_codec: text('audio_codec'),
  mode: text('mode'),
  fullscreen: feature('fullscreen'),
  pip: feature('pip'),
  captions: feature('captions'),
  muted: feature('muted'),
  device: text('device'),
  device_model: text('device_model'),
  os: text('os'),
  os_version: text('os_version'),
  browser: text('browser'),
  browser_version: text('browser_version'),
  language: text('language'),
  connection: text('connection'),
  continent: text('continent'),
  country: text('country'),
  region: text('region'),
  city: text('city'),
  asn: number('asn'),
  isp: text('isp'),
  viewer_kind: text('viewer_kind'),
  viewer_plan: text('viewer_plan'),
  experiment: text('experiment'),
  bot: flag(VIEW_FACTS.bot),
  error_code: text('error_code'),
  error_detail: text('error_detail'),
  exit: text('exit'),
  played: flag(VIEW_FACTS.played),
  exit_before_start: flag(VIEW_FACTS.exit_before_start),
  startup_failure: flag(VIEW_FACTS.startup_failure),
  playback_failure: flag(VIEW_FACTS.playback_failure),
  business_exception: flag(VIEW_FACTS.business_exception),
  dropped: flag(VIEW_FACTS.dropped),
  rebuffered: flag(VIEW_FACTS.rebuffered),
  custom_1: custom(1),
  custom_2: custom(2),
  custom_3: custom(3),
  custom_4: custom(4),
  custom_5: custom(5),
  custom_6: custom(6),
  custom_7: custom(7),
  custom_8: custom(8),
  custom_9: custom(9),
  custom_10: custom(10),
} as const satisfies Record<DimensionId, string>;
