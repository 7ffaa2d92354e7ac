import { HEARTBEAT_SECONDS, type ReportReply } from '@playhead/contract/beats';
import { REJECTION_REASONS, type RejectionReason } from '@playhead/contract/errors';
import type { ColumnarStore } from '../store/columnar/index.ts';
import { createAccountRates } from './account-rates.ts';
import { heartbeatSeconds as askedHeartbeat, type Backlog, hasRoom } from './back-pressure.ts';
import type { Reporter } from './beat-row.ts';
import { type DeviceHeaders, deviceOf } from './device.ts';
import { createEnricher, type EnrichParts, saysWho } from './enrich.ts';
import { type JudgedGroup, judgeGroup, type Rejection } from './judge-group.ts';
import type { Log } from './log.ts';
import { createOutcomeCounter, type OutcomeCounts } from './outcome-counts.ts';
import { type ParsedGroup, parseReport } from './parse-report.ts';
import { createRecentBeats, type RecentBeatList, type RecentBeatQuery } from './recent-beats.ts';
import { remembered } from './remembered.ts';
import { rememberedByText } from './remembered-by-text.ts';
import { createSequenceMemory } from './sequence-memory.ts';
import type { Spool } from './spool.ts';
import type { VerifyToken } from './token.ts';
import { viewIdTimeMs } from './view-id.ts';
import { createWriter } from './writer.ts';

/** What a request says about itself, besides its body. */
export interface AcceptContext extends DeviceHeaders {
  /** The `Accept-Language` header. */
  readonly acceptLanguage?: string | undefined;
  /** The `Origin` header. */
  readonly origin: string | undefined;
  /** Where the request came from, past proxies that are believed. It is looked up and forgotten. */
  readonly address?: string | undefined;
  /** The server's clock when the request came, epoch milliseconds. */
  readonly receivedAtMs: number;
}

/**
 * What became of a report. `ok`: everything accepted is durable, the rest is named with its reason. Otherwise nothing of it was taken:
 * the format is not understood (`malformed`, `unsupported_version`), no group's token lets its beats in (`token`), or it should be sent
 * again: it cannot be stored now (`unavailable`), or its account reports more than it may (`throttled`).
 */
export type AcceptOutcome =
  | { readonly ok: true; readonly reply: ReportReply }
  | {
      readonly ok: false;
      readonly kind: 'malformed' | 'unsupported_version' | 'token' | 'unavailable' | 'throttled';
      readonly reason: RejectionReason | 'unavailable' | 'throttled';
      readonly details: string;
      /** When to send it again, where that is known. */
      readonly retryAfterMs?: number;
    };

/** A report whose form is right, whatever it came in. */
export interface ReadReport {
  readonly sentAtMs: number;
  readonly rttMs?: number | undefined;
  readonly groups: readonly ParsedGroup[];
}

/** Counts of beats since the start, and how many rows wait now. */
export interface IngestStats {
  readonly accepted: number;
  readonly written: number;
  readonly refused: number;
  readonly pending: number;
  /** Of the good ones, those that came again, and those whose number came before with other content. */
  readonly repeated: number;
  readonly conflicting: number;
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
  /** What became of the beats of an account, or of one of its players, since the start and by hour. */
  counts(accountId: number, playerNo?: number): OutcomeCounts;
  /** Takes no more, writes what it can within its time, leaves the rest in the spool, and closes the spool. */
  close(): Promise<void>;
}

/** What ingest works with. The spool is its own from then on, and closed with it. */
export interface IngestParts extends EnrichParts {
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
  /** Beats a second that an account may report in the long run; no limit where absent or 0. */
  readonly beatsPerSecond?: number;
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
  const outcomes = createOutcomeCounter(now);
  const sequences = createSequenceMemory();
  const rates = createAccountRates(parts.beatsPerSecond ?? 0, now);
  const enricherOf = createEnricher(parts);
  const sightings = { repeated: 0, conflict: 0 };
  const knownDevice = rememberedByText((userAgent?: string, brands?: string, platform?: string, mobile?: string) =>
    deviceOf({ userAgent, brands, platform, mobile }),
  );
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
      rttMs: report.rttMs ?? 0,
      device: knownDevice(context.userAgent, context.brands, context.platform, context.mobile),
      enrich: enricherOf(context),
      sight: sequences.note,
      reporter,
    } as const;
    await parts.viewers?.prepare(viewIdTimes(report.groups));
    const groups = await Promise.all(report.groups.map((group) => judgeGroup(group, request, verifyToken)));
    const rejections = groups.flatMap((group) => group.rejections);
    for (const { reason } of rejections) count(reason);
    const lines = groups.flatMap((group) => group.lines);
    const refusal = refusalOf(groups, lines.length) ?? throttled(rates.take(beatsByAccount(groups)));
    const outcome = refusal ?? (await store(lines, rejections, context.receivedAtMs));
    for (const group of groups) {
      for (const { sighting } of group.judged) if (sighting !== 'new') sightings[sighting] += 1;
      recent.add(group, context.receivedAtMs, outcome.ok);
      outcomes.add(group, context.receivedAtMs, outcome.ok);
    }
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

  const counted = () => ({ repeated: sightings.repeated, conflicting: sightings.conflict });
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
    counts: outcomes.read,
    stats: () => ({ accepted, ...writer.stats(), pending: spool.pendingRows(), ...counted(), rejected }),
    close: async () => {
      isClosed = true;
      await Promise.allSettled([...inFlight].map(({ outcome }) => outcome));
      await writer.close(parts.closeLimitMs ?? CLOSE_LIMIT_MS);
      await spool.close();
    },
  };
};

/** When those views of a report were begun whose viewers have to be told apart, by their ids. */
const viewIdTimes = (groups: readonly ParsedGroup[]): readonly number[] =>
  groups.flatMap(({ beats }) =>
    beats.flatMap((parsed) => (parsed.ok && saysWho(parsed.beat) ? (viewIdTimeMs(parsed.beat.viewId) ?? []) : [])),
  );

/** How many good beats each account has in a report. */
function beatsByAccount(groups: readonly JudgedGroup[]): ReadonlyMap<number, number> {
  const beats = new Map<number, number>();
  for (const { claims, lines } of groups)
    if (claims) beats.set(claims.accountId, (beats.get(claims.accountId) ?? 0) + lines.length);
  return beats;
}

const throttled = (waitMs: number): AcceptOutcome | undefined =>
  waitMs === 0
    ? undefined
    : {
        ok: false,
        kind: 'throttled',
        reason: 'throttled',
        details: 'The account reports more than it may.',
        retryAfterMs: waitMs,
      };

const unavailable = (details: string): AcceptOutcome => ({
  ok: false,
  kind: 'unavailable',
  reason: 'unavailable',
  details,
});

/** The whole report's refusal, where nothing of it was taken for one cause. */
const refusalOf = (groups: readonly JudgedGroup[], accepted: number): AcceptOutcome | undefined => {
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
