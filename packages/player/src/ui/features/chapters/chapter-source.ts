import { type Chapter, chaptersOf, parseChapters } from '../../../core/chapters.ts';
import { currentItem } from '../../../core/playlist.ts';
import type { Scene } from '../../part.ts';

/** Knows the chapters of the content that plays, and fetches them where the item names a file. */
export function createChapterSource({ player, signal }: Scene): () => readonly Chapter[] {
  let asked: unknown;
  let given: unknown;
  let durationSeconds = 0;
  let chapters: readonly Chapter[] = [];
  const take = (list: unknown) => {
    given = list;
    chapters = chaptersOf(list, durationSeconds);
  };
  const ask = (wanted: unknown) => {
    asked = wanted;
    take(typeof wanted === 'string' ? undefined : wanted);
    if (typeof wanted !== 'string') return;
    void fetchChapters(wanted, signal).then((list) => asked === wanted && take(list));
  };
  return () => {
    const { playlist, playback } = player.state.get();
    const wanted = currentItem(playlist)?.chapters;
    const isChanged = playback.durationSeconds !== durationSeconds;
    durationSeconds = playback.durationSeconds;
    if (wanted !== asked) ask(wanted);
    else if (isChanged) take(given);
    return Number.isFinite(durationSeconds) ? chapters : [];
  };
}

async function fetchChapters(url: string, signal: AbortSignal): Promise<unknown> {
  if (!URL.canParse(url, document.baseURI)) return undefined;
  const answer = await fetch(new URL(url, document.baseURI), { signal, credentials: 'omit' }).catch(() => undefined);
  return answer?.ok ? parseChapters(await answer.text().catch(() => '')) : undefined;
}
