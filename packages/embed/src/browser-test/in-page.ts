import type { Page } from 'playwright-core';
import type { PlayheadPlayerElement } from '../index.ts';

const TAG = 'playhead-player';

/** Waits until the media has played this many seconds. */
export const playedTo = (page: Page, seconds: number): Promise<unknown> =>
  page.waitForFunction(
    ([tag, to]) => (document.querySelector<PlayheadPlayerElement>(tag)?.media?.currentTime ?? 0) >= to,
    [TAG, seconds] as const,
  );

/** What the media element says. */
export const mediaState = (page: Page) =>
  page.locator(TAG).evaluate((player: PlayheadPlayerElement) => {
    const { paused, muted, volume, currentTime, playbackRate, readyState } = player.media ?? {};
    return { paused, muted, volume, currentTime, playbackRate, readyState };
  });

/** Calls a method of the player. */
export const call = (page: Page, method: string, ...given: unknown[]): Promise<unknown> =>
  page.locator(TAG).evaluate(
    (player, [name, values]) => {
      const handle = player as unknown as Record<string, (...all: unknown[]) => unknown>;
      return handle[name]?.(...values);
    },
    [method, given] as const,
  );

/** The code on the error screen, once there is one. */
export const errorCode = (page: Page): Promise<string | null> => page.locator(`${TAG} .code`).textContent();
