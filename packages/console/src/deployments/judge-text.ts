import type { Language } from '@playhead/contract/options';
import { checkOptions, type OptionsCheck } from '@playhead/contract/options/check';
import { jsonFaultAt } from './json-fault.ts';

/** The most bytes (UTF-8) that the API takes. Its own constant stands beside the schemas, which would come along. */
export const OPTIONS_LIMIT_BYTES = 256 * 1024;

/** What is to say about a text that should be an options document. */
export type TextJudgement =
  | { readonly kind: 'too-large' }
  /** Where it ceases to be JSON, counted from 1. */
  | { readonly kind: 'no-json'; readonly line: number; readonly column: number }
  | { readonly kind: 'checked'; readonly check: OptionsCheck };

/** Reads a text as JSON and checks it against the catalogue of options. `language` is that of the faults. */
export function judgeText(text: string, language: Language): TextJudgement {
  if (new TextEncoder().encode(text).length > OPTIONS_LIMIT_BYTES) return { kind: 'too-large' };
  try {
    return { kind: 'checked', check: checkOptions(JSON.parse(text), language) };
  } catch {
    return { kind: 'no-json', ...placeAt(text, jsonFaultAt(text) ?? 0) };
  }
}

function placeAt(text: string, position: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, position).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
