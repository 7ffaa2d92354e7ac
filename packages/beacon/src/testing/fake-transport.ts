import type { Beat } from '@playhead/contract/beats';
import type { PageNews } from '../report/page.ts';
import type { Transport } from '../report/transport.ts';
import { createVisit } from '../report/visit.ts';
import { createFakeStorage } from './fake-storage.ts';

/** A transport that keeps what it is given. For tests. */
export interface FakeTransport extends Transport {
  readonly beats: Beat[];
  readonly kept: Beat[];
  readonly page: { heartbeatSeconds: number };
  readonly tell: (news: PageNews) => void;
  /** Whether beats are acknowledged at once. */
  acknowledging: boolean;
}

export const createFakeTransport = (): FakeTransport => {
  const watchers = new Set<(news: PageNews) => void>();
  const fake: FakeTransport = {
    beats: [],
    kept: [],
    page: { heartbeatSeconds: 10 },
    acknowledging: true,
    open: () => ({
      send: (beat, acknowledged) => {
        fake.beats.push(beat);
        if (fake.acknowledging) acknowledged?.();
      },
      keep: (beat) => {
        fake.kept.push(beat);
      },
    }),
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    visit: createVisit(createFakeStorage),
    heartbeatSeconds: () => fake.page.heartbeatSeconds,
    tell: (news) => {
      for (const watcher of watchers) watcher(news);
    },
  };
  return fake;
};
