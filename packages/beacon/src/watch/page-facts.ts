import { attempt } from '../guard.ts';

/** What this browser tells in words of its own: client hints, where it has them. */
interface Hints {
  readonly deviceModel?: string;
  readonly osVersion?: string;
}

/** Not in every browser, and so not among TypeScript's types. */
interface ModernNavigator {
  readonly connection?: { readonly effectiveType?: string };
  readonly userAgentData?: {
    readonly getHighEntropyValues: (
      names: readonly string[],
    ) => Promise<{ readonly model?: string; readonly platformVersion?: string }>;
  };
}

/** What page and browser say about a view, at one moment. */
export interface PageFacts {
  /** May change while the page is there. */
  readonly now: () => Readonly<Record<string, unknown>>;
  /** What the connection is called; it changes with the weather, so a view keeps the one that it began with. */
  readonly connection: () => string | undefined;
}

/** Asks for client hints at once; until they are there, nobody waits for them. Where there is no page, it tells nothing. */
export const createPageFacts = (): PageFacts => {
  const { location, navigator, screen }: Partial<typeof globalThis> = globalThis;
  const modern = navigator as ModernNavigator | undefined;
  let hints: Hints = {};
  attempt(() =>
    modern?.userAgentData?.getHighEntropyValues(['model', 'platformVersion']).then(
      ({ model, platformVersion }) => {
        hints = { ...(model && { deviceModel: model }), ...(platformVersion && { osVersion: platformVersion }) };
      },
      () => {},
    ),
  );
  return {
    now: () => ({
      pageUrl: location?.href,
      language: navigator?.language,
      screenWidth: screen?.width,
      screenHeight: screen?.height,
      automated: navigator?.webdriver,
      ...hints,
    }),
    connection: () => attempt(() => modern?.connection?.effectiveType),
  };
};

/** From the page's request until now; a page that was loaded ahead counts from when it was shown. */
export const pageLoadMs = (monotonicMs: number): number | undefined =>
  attempt(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const { activationStart = 0 } = (navigation ?? {}) as { readonly activationStart?: number };
    return Math.max(0, Math.round(monotonicMs - activationStart));
  });
