import { readMerged, type Statement } from '../../store/columnar/index.ts';
import type { Period } from './period.ts';
import { type Conditions, selected, selectViews, startedWithin } from './scope.ts';
import type { Selection } from './selection.ts';
import { toSeconds } from './wire.ts';

const TITLE = readMerged('title');
const URL = readMerged('source_url');
const VIDEO_ID = readMerged('video_id');

/** Identity of a content: the integrator's own id, or 32 hex digits that follow from title and address. */
export const CONTENTS_KEY = `if(${VIDEO_ID} != '', ${VIDEO_ID}, lower(substring(hex(SHA256(concat(${TITLE}, '\\n', ${URL}))), 1, 32)))`;

/** Contents are known by the metadata that the player was given; views without any are in no content. */
const WITH_METADATA: Conditions = { sql: [`(${TITLE} != '' OR ${VIDEO_ID} != '')`], params: {} };

/** Which contents of a period, and in which order. */
export interface ContentsQuestion {
  readonly period: Period;
  readonly selection: Selection;
  readonly order: 'playCount' | 'playTime';
  readonly offset: number;
  readonly limit: number;
  /** Leaves out those without a play, or without play time. */
  readonly isPositiveOnly: boolean;
}

/** A row of {@link compileContents}'s answer; `total` counts all contents. */
export interface ContentRow {
  readonly title: string;
  readonly url: string;
  readonly isLive: number;
  readonly isVod: number;
  readonly contentsKey: string;
  readonly playCount: number;
  readonly playedMs: number;
  readonly total: number;
}

const ORDERS = { playCount: 'playCount DESC, playedMs DESC', playTime: 'playedMs DESC, playCount DESC' } as const;

/** One statement for a page of contents. Title and address are those of the latest view; the key settles what is equal. */
export function compileContents(accountId: number, question: ContentsQuestion): Statement {
  const { period, selection, order, offset, limit, isPositiveOnly } = question;
  const live = `${readMerged('stream_type')} = 'live'`;
  const columns = [
    `argMax(${TITLE}, started_at) AS title_`,
    `argMax(${URL}, started_at) AS url`,
    `max(${live}) AS isLive`,
    `max(NOT ${live}) AS isVod`,
    `${CONTENTS_KEY} AS contentsKey`,
    'countIf(startup_ms >= 0) AS playCount',
    'sum(played_ms) AS playedMs',
  ];
  const having = order === 'playCount' ? 'HAVING playCount > 0' : 'HAVING playedMs > 0';
  const grouped = selectViews(columns, accountId, [startedWithin(period), selected(selection), WITH_METADATA], {
    sql: ['GROUP BY contentsKey', ...(isPositiveOnly ? [having] : [])],
    params: { offset, limit },
  });
  const sql = `SELECT title_ AS title, * EXCEPT title_, count() OVER () AS total FROM (
${grouped.sql}
)
ORDER BY ${ORDERS[order]}, contentsKey
LIMIT {limit:UInt32} OFFSET {offset:UInt32}`;
  return { sql, params: grouped.params };
}

/** What identifies a content on the wire. */
export const contentOf = ({ title, url, isLive, isVod, contentsKey }: ContentRow) => ({
  title,
  url,
  videoType: isLive && isVod ? 'VOD,LIVE' : isLive ? 'LIVE' : 'VOD',
  contentsKey,
});

/** A content's play time on the wire. */
export const playTimeOf = ({ playedMs }: ContentRow): number => toSeconds(playedMs);
