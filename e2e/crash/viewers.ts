import { licenceFor, playedBeat, report, viewIdAt } from '../stage/beats.ts';
import type { TestServer } from '../stage/server.ts';

/** Views whose beats are sent as fast as they are answered, and what was answered 202. */
export interface Viewers {
  /** Begins to send, to this server, until {@link Viewers.rest}. */
  watch(server: TestServer): void;
  /** Sends no more, and waits for what is under way. */
  rest(): Promise<void>;
  /** Play time in milliseconds over all views: what was confirmed, and the most that may have arrived. */
  played(): { readonly confirmedMs: number; readonly sentMs: number };
  /** How many views were confirmed at least once, and of how many something was sent. */
  views(): { readonly confirmed: number; readonly sent: number };
  /** Sends each view's last beat once more, as a page does that was not answered. */
  repeat(server: TestServer): Promise<void>;
}

interface View {
  readonly id: string;
  seq: number;
  sentMs: number;
  confirmedMs: number;
  isConfirmed: boolean;
}

const STEP_MS = 137;
const BEATS_EACH = 40;
const BEGAN_AGO_MS = 60_000;

/** So many viewers of a player on a page of that origin; each begins another view after a while. */
export async function createViewers(
  server: TestServer,
  accessKey: string,
  origin: string,
  count: number,
): Promise<Viewers> {
  const { token } = await licenceFor(server, accessKey, origin);
  const all: View[] = [];
  let isWatching = false;
  let underWay: readonly Promise<void>[] = [];

  const begin = (): View => {
    const id = viewIdAt(Date.now() - BEGAN_AGO_MS);
    const view = { id, seq: -1, sentMs: 0, confirmedMs: 0, isConfirmed: false };
    all.push(view);
    return view;
  };

  const send = async (to: TestServer, view: View) => {
    const { seq, sentMs } = view;
    const status = await report(to, token, [playedBeat(view.id, seq, sentMs)], origin).then(
      (response) => response.status,
      () => 0,
    );
    if (status !== 202) return;
    view.confirmedMs = Math.max(view.confirmedMs, sentMs);
    view.isConfirmed = true;
  };

  const beOne = async (to: TestServer) => {
    let view = begin();
    while (isWatching) {
      view.seq += 1;
      view.sentMs = view.seq * STEP_MS;
      await send(to, view);
      if (view.seq === BEATS_EACH) view = begin();
    }
  };

  const begun = () => all.filter(({ seq }) => seq >= 0);
  const sum = (pick: (view: View) => number) => begun().reduce((total, view) => total + pick(view), 0);

  return {
    watch: (to) => {
      isWatching = true;
      underWay = Array.from({ length: count }, () => beOne(to));
    },
    rest: async () => {
      isWatching = false;
      await Promise.all(underWay);
    },
    played: () => ({ confirmedMs: sum(({ confirmedMs }) => confirmedMs), sentMs: sum(({ sentMs }) => sentMs) }),
    views: () => ({ confirmed: sum(({ isConfirmed }) => (isConfirmed ? 1 : 0)), sent: begun().length }),
    repeat: async (to) => {
      for (const view of begun()) await send(to, view);
    },
  };
}
