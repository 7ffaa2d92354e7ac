import type { Beat, ExitKind, PlayReason, Rendition, ViewMetadata } from '@playhead/contract/beats';
import type { Clock } from '../clock.ts';
import type { EngineProbe, RecogniseEngine } from '../engine/engine-probe.ts';
import { createRequestTally } from '../engine/request-tally.ts';
import { attempt, guarded } from '../guard.ts';
import type { Moment } from '../record/recorder.ts';
import { isWatching } from '../report/beat-schedule.ts';
import type { Transport } from '../report/transport.ts';
import type { Cue, Sample, SlowFacts } from '../view/sample.ts';
import { MEDIA_EVENTS, POLL_MS } from './media-events.ts';
import { createPageFacts, pageLoadMs } from './page-facts.ts';
import { playReasonOf } from './play-reason.ts';
import { harmless, readError, readRendition, readSample, readSlowFacts, type Watched } from './read-element.ts';
import { readBufferMs, readSurroundings } from './read-surroundings.ts';
import { createSource } from './source.ts';
import { beginSession, type ViewSession } from './view-session.ts';
import { wireMetadata } from './wire-metadata.ts';

/** What a player may tell a monitor. None of it throws. */
export interface Monitor {
  /** Id of the present view or, between views, of the one before; `undefined` until the first wish to play. */
  readonly viewId: string | undefined;
  /** An error that the element doesn't know of. `code`: E0000 to E0014. A fatal one before the wish to play is told with that. */
  error(code: string, about: { readonly fatal: boolean; readonly detail?: string | undefined }): void;
  /**
   * Another item is being loaded: ends the view. From the first call on, the element's own address no longer tells contents
   * apart; call it for every further item, just before the element is given the new one, and not for the first.
   */
  load(): void;
  /** What is on screen, where neither engine nor picture size say it; `undefined` leaves it to them again. */
  rendition(rendition: Rendition | undefined): void;
  /** Another engine plays from here on; `undefined` leaves it to the element alone. Those that nobody knows change nothing. */
  engine(engine: object | undefined): void;
  /** What makes the next view begin, where the page knows better than can be seen. */
  because(reason: PlayReason): void;
  /**
   * Takes what a recorder noted before there was a monitor, as of then; `told`: what was told to it at that moment, in place of an
   * event. Moments come in order, and all of them before anything else.
   */
  relive(moment: Moment, told?: () => void): void;
  /** Ends the view and watches no more. */
  stop(exit?: ExitKind): void;
}

/** What a monitor works with. */
export interface MonitorParts {
  readonly token: () => string | Promise<string>;
  readonly metadata?: Partial<ViewMetadata> | (() => Partial<ViewMetadata>) | undefined;
  /** A probe, or what `recognise` knows. */
  readonly engine?: object | undefined;
  readonly recognise: RecogniseEngine;
  readonly clockOffsetMs: number;
  readonly clock: Clock;
  readonly transport: Transport;
  /** The first moment that a recorder noted: the monitor begins as of then. */
  readonly since?: Moment | undefined;
}

/** Reading sizes and frame counts may cost the page a layout. */
const SLOW_MS = 1000;
/** How long an element may take to let go of an item after the next was announced. */
const LETTING_GO_MS = 1000;

const HAVE_CURRENT_DATA = 2;

const EVENTS = [...MEDIA_EVENTS, 'error'];

/** After these the picture is shown in another way. */
const MODE_EVENTS = ['enterpictureinpicture', 'leavepictureinpicture', 'fullscreenchange', 'webkitfullscreenchange'];

/** `clock`, standing at `atMs()` of its monotonic time where that is given. */
const clockOf = (clock: Clock, atMs: () => number | undefined): Clock => {
  const monotonicMs = () => atMs() ?? clock.monotonicMs();
  return { ...clock, monotonicMs, wallMs: () => clock.wallMs() - clock.monotonicMs() + monotonicMs() };
};

/** Watches `element` and sends its views to the transport; `stopped` is called once when it no longer does. */
export const createMonitor = (watched: Watched, given: MonitorParts, stopped: () => void): Monitor => {
  /** What was noted of the moment that is relived. */
  let past = given.since;
  const clock = clockOf(given.clock, () => past?.atMs);
  const parts = { ...given, clock };
  const element = harmless(watched, () => past?.facts);
  const { transport } = parts;
  const requests = createRequestTally();
  const page = createPageFacts();
  const loadMs = pageLoadMs(clock.monotonicMs());
  let probe: EngineProbe | undefined;
  let stopEngine: (() => void) | undefined;
  const source = createSource(element, () => probe);
  let session: ViewSession | undefined;
  let sourceUrl: string | undefined;
  let rendition: Rendition | undefined;
  let toldRendition: Rendition | undefined;
  let pendingError: Beat['error'];
  let slow: SlowFacts | undefined;
  let slowAtMs = 0;
  let oldItemUntilMs = 0;
  let toldOfLoads = false;
  let sourceFailed = false;
  let polling = false;
  let awaitingFrame = false;
  let silent = false;
  /** Nobody has played or paused this source yet, so that the `autoplay` attribute still counts. */
  let untouched = !attempt(() => element.played?.length);
  /** The source of the view before is still loaded. */
  let sameItem = false;
  let toldReason: PlayReason | undefined;

  const readSlowly = (nowMs: number): SlowFacts => {
    if (slow && nowMs - slowAtMs < SLOW_MS) return slow;
    slowAtMs = nowMs;
    rendition = readRendition(element, toldRendition ?? source.rendition());
    slow = readSlowFacts(element, rendition);
    showSlowly();
    return slow;
  };

  const showSlowly = () =>
    session?.show({ rendition, surroundings: readSurroundings(element), liveLatencyMs: source.liveLatencyMs() });

  const toldMetadata = () =>
    attempt(() => ({ ...(typeof parts.metadata === 'function' ? parts.metadata() : parts.metadata) }));

  /** What is known of a view when it begins, and stays. */
  const readBeginning = (joined: boolean, cue: Cue): Partial<ViewMetadata> => {
    const before = sameItem ? session?.state() : undefined;
    const activated = past ? past.activated : attempt(() => navigator.userActivation?.isActive);
    const autoplay = element.autoplay === true && (untouched || cue === 'play') && !before;
    const playReason = toldReason ?? playReasonOf({ joined, before, activated, autoplay, toldOfLoads });
    toldReason = undefined;
    const connection = page.connection();
    return {
      sessionId: transport.visit.sessionId,
      ...(playReason && { playReason }),
      ...(connection !== undefined && { connection }),
      ...(transport.visit.isFirstView() && loadMs !== undefined && { pageLoadMs: loadMs }),
    };
  };

  const begin = (first: Sample, joined: boolean, cue: Cue) => {
    sourceUrl = source.url();
    const beginning = readBeginning(joined, cue);
    let told = {};
    const readMetadata = (isAsked: boolean) => {
      if (isAsked) told = toldMetadata() ?? told;
      return wireMetadata({ ...page.now(), ...source.metadata(), ...beginning, ...told });
    };
    const readBuffer = () => attempt(() => readBufferMs(element));
    session = beginSession({ ...parts, requests, readMetadata, readBufferMs: readBuffer, look }, first, joined);
    sameItem = true;
    showSlowly();
    report(pendingError ?? readError(element, sourceFailed));
    pendingError = undefined;
  };

  const current = (): ViewSession | undefined => (session?.isOver() ? undefined : session);

  const isOtherSource = (): boolean => {
    const url = source.url();
    const other = !toldOfLoads && url && sourceUrl && url !== sourceUrl;
    sourceUrl ??= url;
    return Boolean(other);
  };

  const look = (cue?: Cue) => {
    if (silent) return;
    const nowMs = clock.monotonicMs();
    // Before anything is read, for that would already be the other one's.
    if (isOtherSource()) {
      session?.finish('superseded');
      sameItem = false;
    }
    const seen = attempt(() => readSample(element, nowMs, readSlowly(nowMs), untouched));
    if (seen) take(seen, cue);
    watchOn();
  };

  const take = (seen: Sample, cue: Cue) => {
    const { nowMs } = seen;
    // What still moves is the item before.
    const sample = nowMs < oldItemUntilMs ? { ...seen, seeking: true, ended: false } : seen;
    const open = current();
    if (open) open.observe(sample, cue);
    else if (sample.wanting && !sample.ended) {
      session?.finish('superseded');
      // Without a cue, this isn't how it began: it was under way before anyone looked.
      begin(sample, !cue && !element.paused && Boolean(attempt(() => element.played?.length)), cue);
    }
  };

  const watchOn = () => {
    const state = current()?.state();
    if (!state || !isWatching(state)) return;
    if (!polling) {
      polling = true;
      const poll = guarded(() => {
        polling = false;
        look();
      });
      clock.after(POLL_MS, poll);
    }
    if (awaitingFrame || state !== 'starting') return;
    awaitingFrame = true;
    const shown = guarded(() => {
      awaitingFrame = false;
      look();
    });
    attempt(() => element.requestVideoFrameCallback?.(shown));
  };

  const report = (error: Beat['error']) => {
    const open = current();
    if (error && open) open.error(error);
    else if (error?.fatal) pendingError = error;
  };

  const error: Monitor['error'] = guarded((code, { fatal, detail }) => {
    look();
    const told = detail ? `${detail}`.slice(0, 512) : '';
    report({ code: `${code}`.slice(0, 16), fatal: Boolean(fatal), ...(told && { detail: told }) });
  });

  const attach = guarded((engine: object | undefined) => {
    const found = engine && attempt(() => parts.recognise(engine));
    if (engine && !found) return;
    attempt(() => stopEngine?.());
    probe = found;
    stopEngine = attempt(() => found?.listen(error, requests));
    slow = undefined;
  });

  const forgetItem = () => {
    untouched = true;
    sourceFailed = false;
    pendingError = undefined;
  };

  const heard = guarded(({ type, target }: Pick<Event, 'type' | 'target'>) => {
    if (type === 'play' || type === 'pause') untouched = false;
    if (type === 'emptied') {
      forgetItem();
      oldItemUntilMs = 0;
    }
    // Errors of <source> children don't bubble, but are heard on their way down.
    if (type === 'error' && target !== watched) sourceFailed = true;
    look(type);
    if (type === 'error') report(readError(element, sourceFailed));
  });

  const changedMode = guarded(() => {
    slow = undefined;
    look();
  });

  const stopPage = transport.watch(
    guarded((news) => {
      look(news);
      silent = news === 'left';
      if (silent) session?.finish('pagehide');
      else if (news === 'visible') session?.visible();
      else if (news !== 'back') session?.hidden();
    }),
  );
  const { ownerDocument } = attempt(() => ({ ownerDocument: element.ownerDocument })) ?? {};
  const listen = (
    add: boolean,
    target: Partial<EventTarget> | null | undefined,
    types: readonly string[],
    run: EventListener,
  ) => {
    for (const type of types)
      attempt(() =>
        add ? target?.addEventListener?.(type, run, true) : target?.removeEventListener?.(type, run, true),
      );
  };
  const listenToAll = (add: boolean) => {
    listen(add, element, EVENTS, heard as EventListener);
    for (const target of [element, ownerDocument]) listen(add, target, MODE_EVENTS, changedMode);
  };
  attach(parts.engine);
  listenToAll(true);
  attempt(look);
  past = undefined;

  return {
    get viewId() {
      return session?.id;
    },
    error,
    load: guarded(() => {
      toldOfLoads = true;
      look();
      session?.finish('superseded');
      sameItem = false;
      forgetItem();
      if ((element.readyState ?? 0) >= HAVE_CURRENT_DATA) oldItemUntilMs = clock.monotonicMs() + LETTING_GO_MS;
      look('load');
    }),
    rendition: guarded((told) => {
      toldRendition = told;
      slow = undefined;
      look();
    }),
    engine: attach,
    because: (reason) => {
      toldReason = reason;
    },
    relive: (
      moment,
      told = () => (moment.type ? heard({ type: moment.type, target: watched as EventTarget }) : look()),
    ) => {
      past = moment;
      attempt(told);
      past = undefined;
    },
    stop: guarded((exit = 'destroyed') => {
      look();
      session?.finish(exit);
      silent = true;
      stopPage();
      stopped();
      attempt(() => stopEngine?.());
      listenToAll(false);
    }),
  };
};
