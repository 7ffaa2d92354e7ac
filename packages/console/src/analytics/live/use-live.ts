import type { Environment, LiveNumbers } from '@playhead/contract/api';
import { useEffect, useState } from 'react';
import { isStale, type LiveState, NOTHING_YET, withNumbers } from './live-state.ts';

/** Browsers come again by themselves after a cut line, but not after a refusal. */
const COME_AGAIN_MS = 5000;

/** The numbers of this moment as they go on. Out of sight nothing is listened to. */
export function useLive(environment: Environment): LiveState & { readonly isStale: boolean } {
  const [state, setState] = useState<LiveState>(NOTHING_YET);
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    setState(NOTHING_YET);
    return listenWhileVisible(environment, (numbers) => setState((before) => withNumbers(before, numbers, Date.now())));
  }, [environment]);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return { ...state, isStale: isStale(state, nowMs) };
}

/** Listens whenever the page is in sight; returns how to stop. */
function listenWhileVisible(environment: Environment, onNumbers: (numbers: LiveNumbers) => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const listen = () => {
    leave();
    if (document.hidden) return;
    const opened = new EventSource(`/api/v1/live?environment=${environment}`);
    source = opened;
    opened.addEventListener('numbers', ({ data }: MessageEvent<string>) => onNumbers(JSON.parse(data) as LiveNumbers));
    opened.addEventListener('error', () => {
      if (opened.readyState === EventSource.CLOSED && source === opened) timer = setTimeout(listen, COME_AGAIN_MS);
    });
  };
  listen();
  document.addEventListener('visibilitychange', listen);
  return () => {
    document.removeEventListener('visibilitychange', listen);
    leave();
  };
}
