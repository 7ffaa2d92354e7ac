import type { Environment, LiveNumbers } from '@playhead/contract/api';
import { useEffect, useState } from 'react';

/** The numbers of this moment, and whether the connection that brings them is interrupted. */
export interface Live {
  readonly numbers: LiveNumbers | undefined;
  readonly isInterrupted: boolean;
}

/** Follows the numbers of this moment for as long as it is shown; the browser comes again by itself when the stream breaks. */
export function useLiveNumbers(environment: Environment): Live {
  const [live, setLive] = useState<Live>({ numbers: undefined, isInterrupted: false });
  useEffect(() => {
    const events = new EventSource(`/api/v1/live?environment=${environment}`);
    const interrupted = () => setLive(({ numbers }) => ({ numbers, isInterrupted: true }));
    events.addEventListener('numbers', ({ data }) => {
      setLive({ numbers: JSON.parse(data) as LiveNumbers, isInterrupted: false });
    });
    events.addEventListener('trouble', interrupted);
    events.addEventListener('error', interrupted);
    return () => events.close();
  }, [environment]);
  return live;
}
