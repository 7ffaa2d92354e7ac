import type { Page } from 'playwright-core';

/** The network before a page's video segments: what is not let through yet waits. */
export interface Gate {
  /** Lets the segments before this number through, now and later. */
  letThrough(upTo: number): void;
}

/** Puts a gate before the video segments of a page, closed. */
export async function putGate(page: Page): Promise<Gate> {
  let limit = 0;
  let waiting: { readonly segment: number; readonly pass: () => void }[] = [];
  await page.route(/\/v\d+\/\d{3}\.m4s/, async (route) => {
    const segment = Number(/(\d{3})\.m4s/.exec(route.request().url())?.[1]);
    if (segment >= limit) await new Promise<void>((pass) => waiting.push({ segment, pass }));
    await route.continue().catch(() => undefined);
  });
  return {
    letThrough: (upTo) => {
      limit = Math.max(limit, upTo);
      for (const { segment, pass } of waiting) if (segment < limit) pass();
      waiting = waiting.filter(({ segment }) => segment >= limit);
    },
  };
}
