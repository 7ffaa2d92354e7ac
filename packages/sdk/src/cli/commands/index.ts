import type { Command } from '../command.ts';
import { createPlayerCommand } from './create-player.ts';
import { embedCommand } from './embed.ts';
import { listPlayersCommand } from './list-players.ts';
import { showPlayerCommand } from './show-player.ts';
import { statsCommand } from './stats.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  listPlayersCommand,
  createPlayerCommand,
  showPlayerCommand,
  embedCommand,
  statsCommand,
];
