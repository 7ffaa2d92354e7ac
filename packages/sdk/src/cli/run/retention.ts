import type { Retention, Spot } from '@playhead/contract/api';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { UsageError } from '../usage-error.ts';
import { heading, table, text, type View } from '../view/view.ts';
import { inPercent, inSeconds } from './units.ts';
import { scopeOf } from './views.ts';

/** `playhead retention` */
export async function showRetention({ client, values }: Call): Promise<Output> {
  const content = given({ video_id: values.text('video'), title: values.text('title') });
  if ((content.video_id === undefined) === (content.title === undefined)) {
    throw new UsageError('Name one content, with --video or --title.');
  }
  const answer = await client.retention({
    ...content,
    ...given({ ...scopeOf(values), buckets: values.count('buckets') ?? 20 }),
  });
  return { data: answer, view: describe(answer) };
}

function describe({ from, to, duration_ms, sample_size, viewers, buckets, hot_spots, cold_spots }: Retention): View {
  return [
    text(`${from} to ${to}: ${sample_size} views, ${viewers} viewers, ${inSeconds(duration_ms)} long`),
    table(
      ['FROM', 'TO', 'PLAYS', 'VIEWERS', 'SHARE'],
      buckets.map((bucket) => [
        inSeconds(bucket.start_ms),
        inSeconds(bucket.end_ms),
        rounded(bucket.plays),
        rounded(bucket.viewers),
        inPercent(bucket.share),
      ]),
    ),
    ...spots('Played most', hot_spots),
    ...spots('Played least', cold_spots),
  ];
}

const spots = (title: string, list: readonly Spot[]): View =>
  list.length === 0
    ? []
    : [
        heading(title),
        table(
          ['FROM', 'TO', 'SCORE'],
          list.map((spot) => [inSeconds(spot.start_ms), inSeconds(spot.end_ms), spot.score.toFixed(2)]),
        ),
      ];

const rounded = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 });
