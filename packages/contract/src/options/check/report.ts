import type { Language, Localized } from '../../localized.ts';
import { describeShape } from '../shapes/describe-shape.ts';
import type { Shape } from '../shapes/shape.ts';
import { pathTo } from './path-to.ts';
import { preview } from './preview.ts';
import { createTally, type Tally } from './tally.ts';

/** The most entries of each list of a report. */
export const MAX_LISTED = 100;

/** A value that an option cannot have. */
export interface OptionsFault {
  /** Where, e.g. `playlist[0].vtt[1].file`; empty for the document itself. */
  readonly path: string;
  /** What may stand there, e.g. `a whole number from 0 to 60000 (milliseconds)`. */
  readonly expected: string;
  /** What stands there: JSON, cut after 100 characters, or that there is nothing. Of a secret only its kind. */
  readonly found: string;
}

/** Collects what is found about a document. */
export interface Report {
  readonly faults: Tally<OptionsFault>;
  readonly unknown: Tally<string>;
  /** @param value `undefined` where something required is missing. */
  readonly addFault: (path: string, shape: Shape, value: unknown) => void;
  readonly addUnknown: (parent: string, key: string) => void;
}

const NOTHING: Localized = { en: 'nothing', ko: '없음', ja: 'なし' };
const NOT_SHOWN: Localized = { en: 'not shown', ko: '표시하지 않음', ja: '非表示' };

/** Begins a report in a language. */
export function createReport(language: Language): Report {
  const faults = createTally<OptionsFault>(MAX_LISTED);
  const unknown = createTally<string>(MAX_LISTED);
  return {
    faults,
    unknown,
    addFault: (path, shape, value) =>
      faults.add(() => ({ path, expected: describeShape(shape, language), found: found(shape, value, language) })),
    addUnknown: (parent, key) => unknown.add(() => pathTo(parent, key)),
  };
}

function found({ isSecret }: Shape, value: unknown, language: Language): string {
  if (value === undefined) return NOTHING[language];
  return isSecret ? `${typeof value} (${NOT_SHOWN[language]})` : preview(value);
}
