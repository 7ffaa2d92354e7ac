type Listener<Payload> = (payload: Payload) => void;

/** Sends named events to listeners. */
export interface Emitter<Events extends object> {
  readonly on: <Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>) => void;
  /** Without a listener, all listeners of that name are removed. */
  readonly off: <Name extends keyof Events>(name: Name, listener?: Listener<Events[Name]>) => void;
  readonly emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
  /** Hears every event, with its name. */
  readonly all: (listener: (name: keyof Events, payload: Events[keyof Events]) => void) => void;
  readonly clear: () => void;
}

/**
 * Creates an emitter. A listener that throws keeps no other from hearing; its error goes to `report`.
 *
 * @param report where the errors of listeners go.
 */
export function createEmitter<Events extends object>(report: (error: unknown) => void): Emitter<Events> {
  const named = new Map<keyof Events, Set<Listener<never>>>();
  const everything = new Set<(name: keyof Events, payload: Events[keyof Events]) => void>();
  const guard = (call: () => void) => {
    try {
      call();
    } catch (error) {
      report(error);
    }
  };
  return {
    on(name, listener) {
      const listeners = named.get(name) ?? new Set();
      named.set(name, listeners.add(listener));
    },
    off(name, listener) {
      if (listener === undefined) named.delete(name);
      else named.get(name)?.delete(listener);
    },
    emit(name, payload) {
      for (const listener of [...(named.get(name) ?? [])]) guard(() => listener(payload as never));
      for (const listener of [...everything]) guard(() => listener(name, payload));
    },
    all: (listener) => void everything.add(listener),
    clear() {
      named.clear();
      everything.clear();
    },
  };
}
