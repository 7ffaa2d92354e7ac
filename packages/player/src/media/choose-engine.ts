import type { FailureReason } from '../core/failures.ts';
import type { SourceKind } from '../core/source-kind.ts';
import type { Capabilities } from './capabilities.ts';
import type { Engine } from './engine.ts';

/** Which engine plays, or why none can. */
export type EngineChoice =
  | { readonly ok: true; readonly engine: Engine['name'] }
  | { readonly ok: false; readonly reason: FailureReason };

/**
 * Chooses the engine.
 *
 * HLS goes to the media element only where Apple's WebKit leaves no ordinary Media Source. The element's own "maybe" proves
 * nothing: Chromium says it too, and then offers neither renditions nor audio tracks.
 *
 * @param isProtected a licence is needed, for which the element alone does not ask.
 */
export function chooseEngine(kind: SourceKind, browser: Capabilities, isProtected = false): EngineChoice {
  if (kind === 'file') return { ok: true, engine: 'file' };
  if (kind === 'dash') return chooseForDash(browser);
  if (browser.mediaSource || (isProtected && browser.managedMediaSource)) return { ok: true, engine: 'hls.js' };
  // iPhones: with ManagedMediaSource since iOS 17.1, with neither kind of Media Source before.
  if (browser.canPlayHls !== '') return { ok: true, engine: 'native' };
  return browser.managedMediaSource ? { ok: true, engine: 'hls.js' } : { ok: false, reason: { kind: 'unsupported' } };
}

/** DASH needs Media Source of either kind. iPhones have one since iOS 17.1; those before have an error of their own. */
function chooseForDash({ mediaSource, managedMediaSource, apple }: Capabilities): EngineChoice {
  if (mediaSource || managedMediaSource) return { ok: true, engine: 'shaka' };
  return { ok: false, reason: { kind: apple ? 'dash' : 'unsupported' } };
}
