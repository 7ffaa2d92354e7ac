import type { PlaylistItem } from '@playhead/contract/options';
import type { FailureReason } from '../core/failures.ts';
import { sourceKindOf } from '../core/source-kind.ts';
import { detectCapabilities } from './capabilities.ts';
import { chooseEngine } from './choose-engine.ts';
import type { ProtectionChoice } from './drm/choose-protection.ts';
import { createElementEngine } from './element-engine.ts';
import type { CreateEngine, Engine, EngineHost } from './engine.ts';
import { showStart } from './start/show-start.ts';
import type { Start } from './start/starter.ts';

/** What is to play a source, and its absolute address; or why nothing can. */
export type EnginePlan =
  | { readonly ok: true; readonly engine: Engine['name']; readonly url: string }
  | { readonly ok: false; readonly reason: FailureReason; readonly detail: string };

/** Decides which engine plays a source in a media element. @param mime its type, where it is known. */
export function planEngine(media: HTMLMediaElement, file: string, mime?: string, isProtected?: boolean): EnginePlan {
  const url = absoluteUrl(file, media.baseURI);
  if (url === undefined) return { ok: false, reason: { kind: 'invalid_url' }, detail: 'source address' };
  const choice = chooseEngine(sourceKindOf(file, mime), detectCapabilities(media), isProtected);
  return choice.ok ? { ...choice, url } : { ...choice, detail: 'no engine' };
}

/** Decides how to play an item that is protected. What it takes is fetched for such items alone. */
export const planProtected = (item: PlaylistItem): Promise<ProtectionChoice> =>
  import('./drm/choose-protection.ts').then(
    ({ chooseProtection }) => chooseProtection(item),
    () => ({ ok: false, reason: { kind: 'network' }, detail: 'protection not loaded' }),
  );

/**
 * Makes an engine; one whose code has to be fetched comes later, and not at all where it can't be fetched.
 *
 * @param signal ends what begins before it has come.
 * @param start the beginning of an HLS stream, which doesn't wait for the engine.
 */
export function openEngine(
  name: Engine['name'],
  host: EngineHost,
  signal: AbortSignal,
  start?: Promise<Start>,
): Engine | Promise<Engine | undefined> {
  if (name === 'hls.js') return openHls(host, signal, start);
  return name === 'shaka' ? openDash(host) : createElementEngine(name)(host);
}

async function openHls(host: EngineHost, signal: AbortSignal, start?: Promise<Start>): Promise<Engine | undefined> {
  const begun = await start?.catch(() => undefined);
  const headStart = begun && (await showStart(begun, host, signal));
  const create = signal.aborted ? undefined : await importHls();
  return create?.(host, headStart);
}

/** hls.js is a chunk of its own. The element's engine is a few lines: a request for them would cost more than they weigh. */
const importHls = (): Promise<CreateEngine | undefined> =>
  import('./hls/hls-engine.ts').then(
    ({ createHlsEngine }) => createHlsEngine,
    () => undefined,
  );

/** Shaka is another: only pages that play DASH load it. */
const openDash = (host: EngineHost): Promise<Engine | undefined> =>
  import('./dash/dash-engine.ts').then(
    ({ createDashEngine }) => createDashEngine(host),
    () => undefined,
  );

const PLAYABLE_SCHEMES = new Set(['http:', 'https:', 'blob:', 'data:']);

/** The absolute form of a source's address, or nothing if it isn't one that media can have. */
export function absoluteUrl(file: string, base: string): string | undefined {
  if (!URL.canParse(file, base)) return undefined;
  const url = new URL(file, base);
  return PLAYABLE_SCHEMES.has(url.protocol) ? url.href : undefined;
}
