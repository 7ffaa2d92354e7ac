import { attempt, guarded } from '../guard.ts';

/**
 * What happens to a page: out of sight, and it may never come back (`hidden`); left for good (`left`); put aside, and it may come
 * back as it is (`frozen`); back (`back`); in sight again (`visible`).
 */
export type PageNews = 'hidden' | 'left' | 'frozen' | 'back' | 'visible';

/** The page around, in the two objects that tell about it. */
export interface Page {
  readonly window?: EventTarget;
  readonly document?: EventTarget & { readonly visibilityState: string };
}

/** Whether nobody can see it. */
export const isHidden = ({ document }: Page): boolean => document?.visibilityState === 'hidden';

/** Tells what happens to `page`; where there is none, nothing. */
export const watchPage = (page: Page, tell: (news: PageNews) => void): void => {
  const { window, document } = page;
  const listen = (target: EventTarget | undefined, type: string, heard: (persisted?: boolean) => void) =>
    attempt(() =>
      target?.addEventListener(
        type,
        guarded((event: Event & { persisted?: boolean }) => heard(event.persisted)),
      ),
    );
  listen(document, 'visibilitychange', () => tell(isHidden(page) ? 'hidden' : 'visible'));
  listen(window, 'pagehide', (persisted) => tell(persisted ? 'frozen' : 'left'));
  listen(window, 'pageshow', (persisted) => persisted && tell('back'));
};
