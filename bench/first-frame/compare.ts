import type { Browser } from 'playwright-core';
import { median } from '../report/summary.ts';
import { figure, markdownTable, ratio } from '../report/table.ts';
import { measureStart, type Start } from './measure-start.ts';
import type { Profile } from './profiles.ts';

/** A page whose start is measured. */
export interface MeasuredPage {
  /** Its path on the site. */
  readonly path: string;
  readonly label: string;
}

/** How often each page starts, and where the pages are. */
export interface Turns {
  readonly browser: Browser;
  readonly origin: string;
  readonly repeats: number;
}

/**
 * Measures pages in turns and describes their medians.
 *
 * @param pages the first is ours; each line after it says how many times as long ours takes.
 */
export async function comparePages(
  { browser, origin, repeats }: Turns,
  profile: Profile,
  pages: readonly [MeasuredPage, ...MeasuredPage[]],
): Promise<string> {
  // The browser's own first steps are nobody's.
  await measureStart(browser, profile, `${origin}/${pages[0].path}`);
  const starts = new Map<MeasuredPage, Start[]>(pages.map((page) => [page, []]));
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (const [page, measured] of starts) {
      measured.push(await measureStart(browser, profile, `${origin}/${page.path}`));
    }
  }
  return describe(pages[0], starts);
}

const COLUMNS = [
  'Page',
  'first frame ms',
  'from – to',
  'ours ÷ this',
  'blocked ms',
  'JS+CSS bytes',
  'requests',
  'height px',
];

function describe(ours: MeasuredPage, starts: ReadonlyMap<MeasuredPage, readonly Start[]>): string {
  const oursMs = middle(starts.get(ours) ?? [], 'firstFrameMs');
  const rows = [...starts].map(([page, measured]) => {
    const times = measured.map(({ firstFrameMs }) => firstFrameMs);
    return [
      page.label,
      figure(median(times)),
      `${figure(Math.min(...times))} – ${figure(Math.max(...times))}`,
      page === ours ? '' : ratio(oursMs, median(times)),
      figure(middle(measured, 'blockedMs')),
      figure(middle(measured, 'codeBytes')),
      figure(middle(measured, 'requests')),
      figure(middle(measured, 'frameHeight')),
    ];
  });
  return markdownTable(COLUMNS, rows);
}

const middle = (starts: readonly Start[], of: keyof Start): number => median(starts.map((start) => start[of]));
