/** Remembers what has to be ended or removed when a benchmark is over, however it ends; the newest goes first. */
export interface Stage {
  readonly atEnd: (end: () => unknown) => void;
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs one benchmark, prints a title over it and ends the process. Servers, browsers and folders are gone then, also after a signal
 * or when nobody reads the output any more.
 */
export async function runBenchmark(title: string, measure: (stage: Stage) => Promise<void>): Promise<never> {
  const stage = createStage();
  let stoppedWith: number | undefined;
  const stop = (code: number) => {
    stoppedWith ??= code;
    void stage.endAll().then(() => process.exit(code));
  };
  for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => stop(code));
  process.stdout.on('error', () => stop(1));
  console.log(`\n## ${title}\n`);
  const failed = await measure(stage).then(
    () => false,
    (error: unknown) => {
      // What a stopped benchmark complains of is that its servers are gone.
      if (stoppedWith === undefined) console.error(error);
      return true;
    },
  );
  await stage.endAll();
  process.exit(stoppedWith ?? (failed ? 1 : 0));
}

/** Waits. */
export const sleep = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs));

function createStage(): Stage & { readonly endAll: () => Promise<void> } {
  const endings: (() => unknown)[] = [];
  let ended: Promise<void> | undefined;
  const endInTurn = async () => {
    for (const end of endings.splice(0).reverse()) await attempt(end);
  };
  return {
    // What is made while all is being ended must not stay either.
    atEnd: (end) => void (ended === undefined ? endings.push(end) : attempt(end)),
    endAll: () => {
      ended ??= endInTurn();
      return ended;
    },
  };
}

/** One that fails must not keep the others from ending. */
async function attempt(end: () => unknown): Promise<void> {
  try {
    await end();
  } catch (error) {
    console.error(error);
  }
}
