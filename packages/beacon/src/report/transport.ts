import { type Beat, HEARTBEAT_SECONDS, type ReportReply } from '@playhead/contract/beats';
import type { Clock } from '../clock.ts';
import { attempt } from '../guard.ts';
import type { CrashRecords } from './crash-records.ts';
import { MAX_GROUPS, MAX_QUEUED, nextBatch, type Outgoing, thinOut, writeReport } from './outbox.ts';
import { isHidden, type Page, type PageNews, watchPage } from './page.ts';
import { backoffMs, isWorthAnotherTry, parseRetryAfter } from './retry.ts';
import type { Visit } from './visit.ts';
import type { Wire } from './wire.ts';

/** Where a view puts its beats. */
export interface BeatLane {
  /** `acknowledged` is called once the server has `beat`, if ever. */
  readonly send: (beat: Beat, acknowledged?: () => void) => void;
  /** Keeps `beat` for the next load of the page, in case it is the last that this one can say. */
  readonly keep: (beat: Beat) => void;
}

/** The one way from a page to a collector, shared by all that is monitored there. Nothing here throws. */
export interface Transport {
  /** `ask` gives the play token; it is asked until it does, and beats wait for that. */
  readonly open: (ask: () => string | Promise<string>) => BeatLane;
  /** Calls `watcher` with what happens to the page, before the beats that it then sends leave together. The result stops it. */
  readonly watch: (watcher: (news: PageNews) => void) => () => void;
  /** Seconds between the beats of a playing view, as the server wants them at present: 5 to 120; no fewer than 25 out of sight. */
  readonly heartbeatSeconds: () => number;
  readonly visit: Visit;
}

/** What a transport works with. */
export interface TransportParts {
  readonly endpoint: string;
  readonly clock: Clock;
  readonly wire: Wire;
  readonly page: Page;
  readonly records: CrashRecords;
  readonly visit: Visit;
  /** Server time minus local time. */
  readonly clockOffsetMs: number;
}

const GONE = 410;

/** What plays on in a page that nobody sees is told more rarely; with its jitter just within the 30 s after which a viewer counts as gone. */
const HIDDEN_HEARTBEAT_SECONDS = 25;

/** A transport to `endpoint`. Sends at once what an earlier load of the page left behind. */
export const createTransport = (parts: TransportParts): Transport => {
  const { endpoint, clock, wire, page, records, visit, clockOffsetMs } = parts;
  const watchers = new Set<(news: PageNews) => void>();
  const refused = new Set<string | undefined>();
  let queue: readonly Outgoing[] = [];
  let inFlight: readonly Outgoing[] = [];
  let heartbeatSeconds: number = HEARTBEAT_SECONDS;
  let maxGroups = MAX_GROUPS;
  let tries = 0;
  let rttMs: number | undefined;
  let gone = false;
  let cancelFlush: (() => void) | undefined;

  const put = (outgoing: readonly Outgoing[]) => {
    const isWanted = ({ token }: Outgoing) => !gone && !refused.has(token());
    queue = outgoing.filter(isWanted);
    if (queue.length > MAX_QUEUED) queue = thinOut(queue);
    for (const one of outgoing) if (!isWanted(one)) one.settled(false);
  };

  const takeOut = (batch: readonly Outgoing[]) => put(queue.filter((one) => !batch.includes(one)));

  const write = (batch: readonly Outgoing[]) => writeReport(batch, clock.wallMs() + clockOffsetMs, rttMs);

  /** While a retry is due, nothing comes before it. */
  const flushIn = (delayMs: number) => {
    if (cancelFlush && !delayMs) return;
    cancelFlush?.();
    cancelFlush = clock.after(delayMs, () => {
      cancelFlush = undefined;
      flush();
    });
  };

  const post = async (batch: readonly Outgoing[]) => {
    let response: Response | undefined;
    let reply: Partial<ReportReply> = {};
    const askedAtMs = clock.monotonicMs();
    try {
      response = await wire.post(endpoint, write(batch));
      rttMs = Math.max(0, Math.round(clock.monotonicMs() - askedAtMs));
      reply = (await response.json()) ?? reply;
    } catch {
      // No answer, or one that says nothing beyond its status.
    }
    inFlight = [];
    attempt(() => conclude(batch, response, reply));
    flushIn(0);
  };

  const flush = () => {
    const batch = nextBatch(queue, maxGroups);
    if (inFlight.length || !batch.length) return;
    inFlight = batch;
    takeOut(batch);
    post(batch);
  };

  const conclude = (batch: readonly Outgoing[], response: Response | undefined, reply: Partial<ReportReply>) => {
    const { ok, status = 0, headers }: Partial<Response> = response ?? {};
    const askedMs = parseRetryAfter(headers?.get('retry-after'), clock.wallMs());
    if (ok) accept(batch, reply);
    else if (isWorthAnotherTry(status)) flushIn(backoffMs(++tries, askedMs, clock.random()));
    else refuse(batch, status);
    put(ok ? queue : [...batch, ...queue]);
  };

  const accept = (batch: readonly Outgoing[], reply: Partial<ReportReply>) => {
    tries = 0;
    heartbeatSeconds = Math.min(120, Math.max(5, reply.heartbeatSeconds ?? heartbeatSeconds));
    for (const { beat, settled } of batch)
      settled(!reply.rejected?.some(({ viewId, seq }) => viewId === beat.viewId && seq === beat.seq));
  };

  /** Which token is at fault only a report with a single one can tell; so several are tried one by one from then on. */
  const refuse = (batch: readonly Outgoing[], status: number) => {
    const tokens = new Set(batch.map(({ token }) => token()));
    gone = status === GONE;
    if (tokens.size > 1) maxGroups = 1;
    else for (const token of tokens) refused.add(token);
  };

  /** Past the queue: the page may not live to see an answer. What is in flight goes along; twice does no harm. */
  const flushByBeacon = () => {
    const batch = nextBatch(thinOut([...inFlight, ...queue]));
    if (batch.length && attempt(() => wire.beacon(endpoint, write(batch)))) takeOut(batch);
    else flush();
  };

  const open = (ask: () => string | Promise<string>): BeatLane => {
    let token: string | undefined;
    let asking = false;
    const given = (value?: string) => {
      asking = false;
      token = value;
      flushIn(0);
    };
    return {
      send: (beat, acknowledged) => {
        if (token === undefined && !asking)
          Promise.resolve()
            .then(ask)
            .then(given, () => given());
        asking = true;
        const settled = (ok: boolean) => {
          if (ok) acknowledged?.();
          if (!ok || beat.reason === 'end' || beat.reason === 'recovered') records.remove(beat.viewId);
        };
        put([...queue, { beat, token: () => token, settled }]);
        flushIn(0);
      },
      keep: (beat) => {
        if (token) records.save({ endpoint, token, savedAtMs: clock.wallMs(), beat });
      },
    };
  };

  watchPage(page, (news) => {
    for (const watcher of watchers) attempt(() => watcher(news));
    if ((inFlight.length && news !== 'visible') || news === 'left' || news === 'frozen') flushByBeacon();
    // A server that asked for time gets it; the page is likely to come back.
    else if (!tries && news !== 'visible') flush();
  });
  for (const { token, beat } of records.left(endpoint, clock.wallMs())) open(() => token).send(beat);

  return {
    open,
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    heartbeatSeconds: () => Math.max(heartbeatSeconds, isHidden(page) ? HIDDEN_HEARTBEAT_SECONDS : 0),
    visit,
  };
};
