import { HEARTBEAT_SECONDS, type ReportReply } from '@playhead/contract/beats';
import { REJECTION_REASONS, type RejectionReason } from '@playhead/contract/errors';
import type { ColumnarStore } from '../store/columnar/index.ts';
import { heartbeatSeconds as askedHeartbeat, type Backlog, hasRoom } from './back-pressure.ts';
import type { Reporter } from './beat-row.ts';
import { deviceOf } from './device.ts';
import { judgeGroup, type Rejection } from './judge-group.ts';
import type { Log } from './log.ts';
import { type ParsedGroup, parseReport } from './parse-report.ts';
import { createRecentBeats, type RecentBeatList, type RecentBeatQuery } from './recent-beats.ts';
import { remembered } from './remembered.ts';
import type { Spool } from './spool.ts';
import type { VerifyToken } from './token.ts';
import { createWriter } from './writer.ts';

/** What a request says about itself, besides its body. */
export interface AcceptContext {
  /** The `Origin` header. */
  readonly origin: string | undefined;
  /** The `User-Agent` header. */
  readonly userAgent: string | undefined;
  /** The server's clock when the request came, epoch milliseconds. */
  readonly receivedAtMs: number;
}

/**
 * What became of a report. `ok`: everything accepted is durable, the rest is named with its reason. Otherwise nothing of it was taken:
 * the format is not understood (`malformed`, `unsupported_version`), no group's token lets its beats in (`token`), or it cannot be
 * stored now and should be sent again (`unavailable`).
 */
export type AcceptOutcome =
  | { readonly ok: true; readonly reply: ReportReply }
  | {
      readonly ok: false;
      readonly kind: 'malformed' | 'unsupported_version' | 'token' | 'unavailable';
      readonly reason: RejectionReason | 'unavailable';
      readonly details: string;
    };

/** A report whose form is right, whatever it came in. */
export interface ReadReport {
  readonly sentAtMs: number;
  readonly groups: readonly ParsedGroup[];
}

/** Counts of beats since the start, and how many rows wait now. */
export interface IngestStats {
  readonly accepted: number;
  readonly written: number;
  readonly refused: number;
  readonly pending: number;
  /** Beats that were not taken, by reason; a body that is no report at all counts as one. */
  readonly rejected: ReadonlyMap<RejectionReason, number>;
}

/** Takes reports in: valid beats are durable once it has answered, and reach the columnar store soon after. */
export interface Ingest {
  accept(body: string, context: AcceptContext): Promise<AcceptOutcome>;
  /** The same for a report that was read elsewhere. */
  acceptParsed(report: ReadReport, context: AcceptContext, reporter: Reporter): Promise<AcceptOutcome>;
  /** Everything received before this moment, epoch milliseconds, is in the columnar store. */
  completeThroughMs(): number;
  /** Resolves when all that was accepted is in the columnar store. */
  drain(): Promise<void>;
  stats(): IngestStats;
  /** The last beats of an account that this process was sent, and what became of each. */
  recent(accountId: number, query: RecentBeatQuery): RecentBeatList;
  /** Takes no more, writes what it can within its time, leaves the rest in the spool, and closes the spool. */
  close(): Promise<void>;
}

/** What ingest works with. The spool is its own from then on, and closed with it. */
export interface IngestParts {
  readonly spool: Spool;
  readonly columnar: Pick<ColumnarStore, 'insertLines'>;
  readonly verifyToken: VerifyToken;
  readonly now: () => number;
  readonly log: Log;
  /** Seconds between beats that senders are asked for while all is well. */
  readonly heartbeatSeconds?: number;
  /** Milliseconds for which rows are gathered before they are written. */
  readonly gatherMs?: number;
  /** Milliseconds for which a look at how much is waiting holds; 250. */
  readonly backlogAgeMs?: number;
  /** Disk space that waiting rows may take. */
  readonly spoolLimitBytes?: number;
  /** How long closing may take to write what still waits; 5 s. */
  readonly closeLimitMs?: number;
}

const CLOSE_LIMIT_MS = 5000;

/** Looking at the spool for every request would cost a quarter of what a request costs in all. */
const BACKLOG_AGE_MS = 250;

/** Opens ingest and starts writing what the spool still holds. */
export const createIngest = (parts: IngestParts): Ingest => {
  const { spool, verifyToken, now, log } = parts;
  const writer = createWriter(parts);
  const recent = createRecentBeats();
  const rejected = new Map<RejectionReason, number>();
  const inFlight = new Set<{ readonly receivedAtMs: number; readonly outcome: Promise<AcceptOutcome> }>();
  let accepted = 0;
  let isClosed = false;

  const count = (reason: RejectionReason, beats = 1) => rejected.set(reason, (rejected.get(reason) ?? 0) + beats);

  const backlog = remembered(
    (): Backlog => ({
      lagMs: now() - (spool.oldestReceivedAtMs() ?? now()),
      pendingBytes: spool.pendingBytes(),
    }),
    { forMs: parts.backlogAgeMs ?? BACKLOG_AGE_MS, now },
  );

  const take = async (body: string, context: AcceptContext): Promise<AcceptOutcome> => {
    const report = parseReport(body);
    if (!report.ok) {
      count(report.kind);
      return { ok: false, kind: report.kind, reason: report.kind, details: report.details };
    }
    return takeRead(report, context, 'beacon');
  };

  const takeRead = async (report: ReadReport, context: AcceptContext, reporter: Reporter): Promise<AcceptOutcome> => {
    const request = {
      ...context,
      sentAtMs: report.sentAtMs,
      device: deviceOf(context.userAgent),
      enrichment: {},
      reporter,
    } as const;
    const groups = await Promise.all(report.groups.map((group) => judgeGroup(group, request, verifyToken)));
    const rejections = groups.flatMap((group) => group.rejections);
    for (const { reason } of rejections) count(reason);
    const lines = groups.flatMap((group) => group.lines);
    const refusal = refusalOf(groups, lines.length);
    const outcome = refusal ?? (await store(lines, rejections, context.receivedAtMs));
    for (const group of groups) recent.add(group, context.receivedAtMs, outcome.ok);
    return outcome;
  };

  const store = async (lines: readonly string[], rejections: readonly Rejection[], receivedAtMs: number) => {
    const behind = backlog();
    if (!hasRoom(behind, parts.spoolLimitBytes))
      return unavailable('The spool is full: the columnar store has been away.');
    if (lines.length > 0 && !(await append(lines, receivedAtMs))) return unavailable('The spool cannot be written.');
    return { ok: true, reply: replyOf(lines.length, rejections, behind) } as const;
  };

  const append = async (lines: readonly string[], receivedAtMs: number): Promise<boolean> => {
    try {
      await spool.append(receivedAtMs, lines);
    } catch (thrown) {
      log.error({ err: thrown }, 'Beats cannot be written to the spool; senders are told to try again.');
      return false;
    }
    accepted += lines.length;
    writer.wake();
    return true;
  };

  const replyOf = (beats: number, rejections: readonly Rejection[], behind: Backlog): ReportReply => ({
    accepted: beats,
    rejected: rejections.map(({ viewId, seq, reason }) => ({ viewId, seq, reason })),
    heartbeatSeconds: askedHeartbeat(parts.heartbeatSeconds ?? HEARTBEAT_SECONDS, behind),
  });

  const tracked = async ({ receivedAtMs }: AcceptContext, work: () => Promise<AcceptOutcome>) => {
    if (isClosed) return unavailable('The server is shutting down.');
    const request = { receivedAtMs, outcome: work() };
    inFlight.add(request);
    try {
      return await request.outcome;
    } finally {
      inFlight.delete(request);
    }
  };

  return {
    accept: (body, context) => tracked(context, () => take(body, context)),
    acceptParsed: (report, context, reporter) => tracked(context, () => takeRead(report, context, reporter)),
    completeThroughMs: () => {
      const waiting = [...inFlight].map(({ receivedAtMs }) => receivedAtMs);
      return Math.min(...waiting, spool.oldestReceivedAtMs() ?? now(), now());
    },
    drain: writer.drain,
    recent: recent.list,
    stats: () => ({ accepted, ...writer.stats(), pending: spool.pendingRows(), rejected }),
    close: async () => {
      isClosed = true;
      await Promise.allSettled([...inFlight].map(({ outcome }) => outcome));
      await writer.close(parts.closeLimitMs ?? CLOSE_LIMIT_MS);
      await spool.close();
    },
  };
};

const unavailable = (details: string): AcceptOutcome => ({
  ok: false,
  kind: 'unavailable',
  reason: 'unavailable',
  details,
});

/** The whole report's refusal, where nothing of it was taken for one cause. */
const refusalOf = (
  groups: readonly Awaited<ReturnType<typeof judgeGroup>>[],
  accepted: number,
): AcceptOutcome | undefined => {
  const [first] = groups;
  if (accepted > 0 || first === undefined) return undefined;
  if (groups.every(({ tokenFault }) => tokenFault !== undefined) && first.tokenFault !== undefined) {
    return { ok: false, kind: 'token', reason: first.tokenFault, details: REJECTION_REASONS[first.tokenFault] };
  }
  const faults = groups.flatMap(({ rejections }) => rejections.map(({ fault }) => fault));
  const [fault] = faults;
  return fault !== undefined && faults.every((each) => each !== undefined)
    ? { ok: false, kind: 'malformed', reason: 'malformed', details: fault }
    : undefined;
};
