import type { Player } from '@playhead/contract/api';

/** A player with everything that the API says about it. `createdAtMs` is epoch milliseconds. */
export function samplePlayer(no: number, name: string, domains: readonly string[], createdAtMs: number): Player {
  const createdAt = new Date(createdAtMs).toISOString();
  return {
    no,
    name,
    version: '1.4.2',
    access_key: keyOf(no),
    created_at: createdAt,
    updated_at: createdAt,
    auto_update: 'Y',
    revision: 1,
    domains: {
      web: domains.map((domain, index) => ({ no: no * 10 + index, type: 'web', domain, created_at: createdAt })),
      ios: [],
      aos: [],
    },
  };
}

const NAMES = [
  'main-site', 'product-tour', 'help-centre', 'newsroom', 'academy-live', 'investor-day', 'partner-portal', 'kids-channel',
  'event-2026', 'landing-a', 'landing-b', 'careers', 'shop-reviews', 'radio-visual', 'archive', 'intranet', 'pilot_ko', 'pilot_ja',
  'press-kit', 'support-widget', 'onboarding', 'town-hall', 'webinar',
]; // biome-ignore format: names read better side by side

const DAY_MS = 86_400_000;

/** A page and more of players, one every few days, the newest last. */
export const samplePlayers = (nowMs: number): Player[] =>
  NAMES.map((name, index) =>
    samplePlayer(
      index + 1,
      name,
      ['https://www.example.com', `https://${name.replace('_', '-')}.example.com`],
      nowMs - (NAMES.length - index) * 4.3 * DAY_MS,
    ),
  );

const keyOf = (no: number): string =>
  Array.from({ length: 32 }, (_, index) => ((no * 7919 + index * index * 31 + index * no) % 16).toString(16)).join('');
