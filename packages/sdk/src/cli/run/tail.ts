import type { RecentBeat } from '@playhead/contract/api';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import { padTo } from '../view/display-width.ts';
import { printableLine } from '../view/printable.ts';
import { text } from '../view/view.ts';

/** `playhead tail` */
export async function* tailBeats({ client, values }: Call): AsyncGenerator<Output, void, undefined> {
  for await (const beat of client.beats.tail(given({ player_no: values.count('player') }))) {
    yield { data: beat, view: [text(toLine(beat))] };
  }
}

/** Columns as wide as what usually stands in them, since the next line is not known yet. */
function toLine({ at, player_no, environment, view_id, sequence, reason, state, outcome }: RecentBeat): string {
  const columns: readonly (readonly [text: string, width: number])[] = [
    [at, 29],
    [String(player_no), 6],
    [environment, 10],
    [view_id, 36],
    [`#${sequence}`, 5],
    [reason ?? '-', 11],
    [state ?? '-', 9],
    [outcome, 0],
  ];
  return columns.map(([cell, width]) => padTo(printableLine(cell), width)).join('  ');
}
