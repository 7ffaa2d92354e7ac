import { type CmcdEvent, toCmcdEvent } from './cmcd-event.ts';
import { parseLine } from './parse-line.ts';

/** The most lines of one report that are read; players gather a few. */
const MOST_LINES = 200;

/** The events of a report, by session, in the order of their numbers; lines that are none are left out. Never throws. */
export function parseBody(body: string): ReadonlyMap<string, readonly CmcdEvent[]> {
  const bySession = new Map<string, CmcdEvent[]>();
  for (const line of body.split(/\r\n|\r|\n/, MOST_LINES)) {
    const event = toCmcdEvent(parseLine(line));
    if (!event) continue;
    const events = bySession.get(event.sessionId) ?? [];
    events.push(event);
    bySession.set(event.sessionId, events);
  }
  for (const events of bySession.values()) events.sort(byNumber);
  return bySession;
}

const byNumber = (left: CmcdEvent, right: CmcdEvent) =>
  left.sequence !== undefined && right.sequence !== undefined ? left.sequence - right.sequence : left.atMs - right.atMs;
