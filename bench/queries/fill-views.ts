/** How much is filled in, and whose it is. */
export interface Filling {
  readonly accountId: number;
  /** Number of the busiest player; the others follow it. */
  readonly firstPlayerNo: number;
  readonly players: number;
  readonly views: number;
  readonly days: number;
  readonly nowMs: number;
}

const DAY_MS = 86_400_000;

/**
 * The statement that adds the first or the last beats of a slice of the views, oldest first, as a server would have received them: two beats
 * a view, so that views have something to merge. The materialised view makes the views of them. Numbers come from hashes, so every run
 * fills in the same.
 */
export function insertBeats(filling: Filling, beats: 'first' | 'last', from: number, count: number): string {
  const columns = { ...identity(filling), ...(beats === 'first' ? FIRST_BEAT : LAST_BEAT) };
  const expressions = Object.entries(columns).map(([name, expression]) => `${expression} AS ${name}`);
  return `INSERT INTO beat (${Object.keys(columns).join(', ')})
WITH ${course(filling).join(',\n  ')}
SELECT ${expressions.join(',\n  ')}
FROM numbers(${from}, ${count})
SETTINGS async_insert = 0, max_insert_threads = 1, throw_on_max_partitions_per_insert_block = 0`;
}

/** A number between 0 and 1 that depends on the view and a word. */
const chance = (word: string) => `cityHash64(number, '${word}') / 18446744073709551616`;

/** What happens to a view. Its start: evenly over the days, then bent so that evenings have three times the views of mornings. */
const course = ({ views, days, nowMs, players }: Filling): readonly string[] => [
  `number / ${views} * ${days} AS day`,
  `toInt64(${nowMs - days * DAY_MS} + ${DAY_MS} * (day + 0.08 * sin(2 * pi() * day) - 0.08 * sin(2 * pi() * ${days}))) AS bent_ms`,
  `least(bent_ms, ${nowMs}) AS start_ms`,
  `toInt64(floor(${players} * pow(${chance('player')}, 2.5))) AS player`,
  // Three in a hundred never show a frame, and fifteen stall.
  `if(${chance('failed')} < 0.03, -1, toInt64(180 + 2500 * pow(${chance('startup')}, 3))) AS starting_ms`,
  `if(starting_ms < 0, 0, toInt64(-240000 * log(1 - ${chance('length')}))) AS wanted_ms`,
  `if(${chance('stalled')} < 0.15, toInt64(6000 * pow(${chance('stall')}, 2)), 0) AS waiting_ms`,
  `least(wanted_ms, greatest(${nowMs} - start_ms - waiting_ms - greatest(starting_ms, 0), 0)) AS shown_ms`,
  `shown_ms + waiting_ms + greatest(starting_ms, 0) AS whole_ms`,
  `leftPad(lower(hex(toUInt64(start_ms))), 12, '0') AS time_digits`,
  `leftPad(lower(hex(cityHash64(number, 'id'))), 16, '0') AS id_digits`,
];

const at = (epochMs: string) => `fromUnixTimestamp64Milli(${epochMs}, 'UTC')`;

const identity = ({ accountId, firstPlayerNo }: Filling) => ({
  account_id: String(accountId),
  // A UUIDv7: 48 bits of time, the version, and bits that are different for every view.
  view_id: `toUUID(concat(substring(time_digits, 1, 8), '-', substring(time_digits, 9, 4), '-7', substring(id_digits, 1, 3), '-8', substring(id_digits, 4, 3), '-', substring(id_digits, 5, 12)))`,
  environment: "'production'",
  player_no: `${firstPlayerNo} + player`,
  started_at: at('start_ms'),
  device: `if(${chance('device')} < 0.6, 'mobile', 'pc')`,
  os: `['android', 'ios', 'windows', 'macos'][1 + toUInt8(floor(4 * ${chance('os')}))]`,
  browser: `['chrome', 'safari', 'whale', 'edge', 'samsung'][1 + toUInt8(floor(5 * ${chance('browser')}))]`,
});

const FIRST_BEAT = {
  seq: '0',
  received_at: at('start_ms + 60'),
  event_at: at('start_ms'),
  state: "'starting'",
  reason: "'start'",
  source_url: "concat('https://media.example.com/shows/', toString(number % 900), '/master.m3u8')",
  page_url: "concat('https://shop.example.com/watch/', toString(number % 900))",
  title: "concat('Episode ', toString(number % 900))",
  video_id: "concat('show-', toString(number % 900))",
  stream_type: "'vod'",
  duration_ms: '1320000',
  engine: "'hls.js'",
  player_version: "'0.1.0'",
  language: "'ko-KR'",
  screen_width: '1920',
  screen_height: '1080',
};

const LAST_BEAT = {
  seq: '1 + toUInt32(intDiv(whole_ms, 10000))',
  received_at: at('start_ms + whole_ms + 60'),
  event_at: at('start_ms + whole_ms'),
  state: "if(shown_ms < wanted_ms, 'playing', if(starting_ms < 0, 'failed', 'ended'))",
  reason: "if(shown_ms < wanted_ms, 'heartbeat', 'end')",
  at_ms: 'whole_ms',
  playhead_ms: 'shown_ms',
  played_ms: 'shown_ms',
  watched_ms: 'whole_ms',
  stalled_ms: 'waiting_ms',
  stall_count: 'waiting_ms > 0',
  played_bits: 'shown_ms * 2400',
  startup_ms: 'starting_ms',
  rendition_width: '1280',
  rendition_height: '720',
  rendition_bitrate_bps: '2400000',
};
