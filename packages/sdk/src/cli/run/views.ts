import { VIEW_LIST_ORDERS, type ViewSummary, type ViewTimeline } from '@playhead/contract/api';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import type { OptionValues } from '../option-values.ts';
import { readEnvironment } from '../table/environment-option.ts';
import { facts, heading, table, text, type View } from '../view/view.ts';
import { inSeconds, orDash } from './units.ts';

/** `playhead views list` */
export async function listViews({ client, values }: Call): Promise<Output> {
  const query = given({ ...scopeOf(values), order: values.choice('order', VIEW_LIST_ORDERS) });
  if (values.isSet('all')) {
    const all: ViewSummary[] = [];
    for await (const view of client.views.all(query)) all.push(view);
    return { data: all, view: [toTable(all)] };
  }
  const page = await client.views.list({ ...query, ...given({ limit: values.count('limit') }) });
  const more = page.next === null ? [] : [text('There are more: --limit or --all')];
  return { data: page, view: [toTable(page.list), ...more] };
}

/** `playhead views show` */
export async function showView({ client, args: [id = ''] }: Call): Promise<Output> {
  const timeline = await client.views.show(id);
  return { data: timeline, view: describe(timeline) };
}

/** Which views are meant, as the options say it. */
export const scopeOf = (values: OptionValues) => {
  const filter = values.texts('filter');
  return {
    player_no: values.count('player'),
    from: values.text('from'),
    to: values.text('to'),
    environment: readEnvironment(values, 'environment'),
    filter: filter.length > 0 ? filter : undefined,
  };
};

const toTable = (views: readonly ViewSummary[]) =>
  table(
    ['VIEW', 'STARTED', 'PLAYER', 'CONTENT', 'COUNTRY', 'DEVICE', 'STARTUP', 'PLAYED', 'REBUFFERED', 'ENDED'],
    views.map((view) => [
      view.view_id,
      view.started_at,
      String(view.player_no),
      orDash(view.title ?? view.video_id),
      orDash(view.country),
      orDash(view.device),
      inSeconds(view.startup_ms),
      inSeconds(view.played_ms),
      inSeconds(view.rebuffer_ms),
      view.error_fatal ? orDash(view.error_code) : (view.exit ?? view.state),
    ]),
  );

function describe({ view, facts: further, journal, beats, spans, errors }: ViewTimeline): View {
  return [
    facts(...Object.entries({ ...view, ...further }).map(([name, value]) => [name, asText(value)] as const)),
    heading('Reports'),
    text(describeJournal(journal)),
    ...(beats.length === 0
      ? []
      : [
          table(
            ['#', 'AT', 'STATE', 'REASON', 'POSITION', 'PLAYED', 'REBUFFERED'],
            beats.map((beat) => [
              String(beat.sequence),
              inSeconds(beat.at_ms),
              beat.state,
              beat.reason,
              inSeconds(beat.playhead_ms),
              inSeconds(beat.played_ms),
              inSeconds(beat.rebuffer_ms),
            ]),
          ),
        ]),
    ...(spans.length === 0 ? [] : [heading('Periods'), spanTable(spans)]),
    ...(errors.length === 0
      ? []
      : [
          heading('Errors'),
          text(errors.map((one) => `${inSeconds(one.at_ms)}  ${one.code}  ${orDash(one.detail)}`).join('\n')),
        ]),
  ];
}

const describeJournal = ({ state, kept_until, beats_received, beats_missing }: ViewTimeline['journal']): string =>
  state === 'expired'
    ? `No longer kept; they were until ${kept_until}.`
    : `${beats_received} came, ${beats_missing} are missing; kept until ${kept_until}.`;

const spanTable = (spans: ViewTimeline['spans']) =>
  table(
    ['KIND', 'FROM', 'TO', 'POSITION', 'WHAT'],
    spans.map((span) => [
      span.kind,
      inSeconds(span.from_ms),
      `${inSeconds(span.to_ms)}${span.open ? ' or longer' : ''}`,
      inSeconds(span.playhead_ms),
      span.rendition ? `${span.rendition.width}x${span.rendition.height}` : orDash(span.mode),
    ]),
  );

const asText = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : orDash(value));
