import { BOT_SIGNAL_KINDS_NEEDED, botSignalMasks } from '@playhead/contract/beats';

const kinds = botSignalMasks().map((mask) => `(bitAnd(bot_signals, ${mask}) != 0)`);

/** Whether a view is taken for a program's, over its column `bot_signals`. */
export const IS_BOT = `(${kinds.join(' + ')} >= ${BOT_SIGNAL_KINDS_NEEDED})`;
