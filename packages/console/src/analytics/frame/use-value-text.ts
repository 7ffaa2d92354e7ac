import type { DimensionId } from '@playhead/contract/dimensions';
import { useAnalyticsMessages } from '../../i18n/analytics/analytics-messages.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { valueText } from './dimension-text.ts';
import { usePlayers } from './player-choice.tsx';

/** How a value of a dimension is said to the user; see {@link valueText}. Players have their names. */
export function useValueText(): (dimension: DimensionId, value: string | number | boolean) => string {
  const { language } = useLanguage();
  const messages = useAnalyticsMessages();
  const players = usePlayers();
  return (dimension, value) => {
    const player = dimension === 'player' ? players.find(({ no }) => String(no) === String(value)) : undefined;
    if (player !== undefined) return messages.playerOf(player.name, player.no);
    return valueText(dimension, value, language, messages);
  };
}
