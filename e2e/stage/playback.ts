import type { Frame, Page } from 'playwright-core';

/** Waits until the player of a page, or of a frame in it, has played that long. */
export async function untilPlayed(page: Page | Frame, seconds: number): Promise<void> {
  await page.locator('playhead-player video').evaluate(
    (video, target) =>
      new Promise<void>((resolve) => {
        const check = () => ((video as HTMLVideoElement).currentTime >= target ? resolve() : setTimeout(check, 50));
        check();
      }),
    seconds,
  );
}
