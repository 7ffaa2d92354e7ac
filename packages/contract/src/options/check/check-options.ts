import type { Language } from '../../localized.ts';
import { ALL_OPTIONS } from '../all/all-options.ts';
import { documentShape } from '../shapes/option-shape.ts';
import { checkValue } from './check-value.ts';
import { optionsWithoutEffect } from './options-without-effect.ts';
import { createReport, MAX_LISTED, type OptionsFault } from './report.ts';

/** What is to say about an options document. Each list ends after 100 entries; `more…` says how many were left out. */
export type OptionsCheck = UnknownKeys &
  (
    | {
        readonly ok: true;
        /** Paths of what the document sets though the player of this version does not act on it; see `optionsWithoutEffect`. */
        readonly withoutEffect: readonly string[];
        readonly moreWithoutEffect: number;
      }
    | { readonly ok: false; readonly faults: readonly OptionsFault[]; readonly moreFaults: number }
  );

interface UnknownKeys {
  /** Paths of keys that VPE does not document, e.g. `controlBtn.foo`. They are kept: documents of newer versions have such. */
  readonly unknown: readonly string[];
  readonly moreUnknown: number;
}

const DOCUMENT_SHAPE = documentShape(ALL_OPTIONS);

/**
 * Checks an options document against the whole tree of VPE's options. Any part of it is a document; a key that is `undefined` counts as
 * absent. Never throws, and takes time in proportion to the document.
 *
 * @param document JSON of any kind.
 * @param language of `expected` and `found`.
 */
export function checkOptions(document: unknown, language: Language = 'en'): OptionsCheck {
  const report = createReport(language);
  checkValue(DOCUMENT_SHAPE, document, '', report);
  const { faults, unknown } = report;
  const keys: UnknownKeys = { unknown: unknown.items, moreUnknown: unknown.more };
  if (faults.items.length > 0) return { ok: false, faults: faults.items, moreFaults: faults.more, ...keys };
  const paths = optionsWithoutEffect(document);
  const withoutEffect = paths.slice(0, MAX_LISTED);
  return { ok: true, withoutEffect, moreWithoutEffect: paths.length - withoutEffect.length, ...keys };
}
