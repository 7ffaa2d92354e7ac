import { useMessages } from '../../i18n/language-provider.tsx';
import type { Range } from './range.ts';

/** A range's short name, and how it is said within a sentence. */
export interface RangeText {
  readonly name: string;
  readonly inRange: string;
}

/** The texts of every range in the user's language. */
export function useRangeTexts(): Readonly<Record<Range, RangeText>> {
  const messages = useMessages();
  return {
    '30m': { name: messages.range30m, inRange: messages.inRange30m },
    '24h': { name: messages.range24h, inRange: messages.inRange24h },
    '7d': { name: messages.range7d, inRange: messages.inRange7d },
    '30d': { name: messages.range30d, inRange: messages.inRange30d },
  };
}
