import type { Command, CommandGroup } from '../command.ts';
import { completionTree } from '../completion/completion-tree.ts';
import { ACCOUNTS } from './accounts.ts';
import { DEPLOYMENTS } from './deployments.ts';
import { KEYS } from './keys.ts';
import { MEDIA_ANALYTICS } from './media-analytics.ts';
import { PLAYBACK } from './playback.ts';
import { PLAYERS } from './players.ts';
import { POLICIES } from './policies.ts';
import { createProgramGroup } from './program.ts';
import { SUB_ACCOUNTS } from './sub-accounts.ts';
import { USERS } from './users.ts';
import { VIEWS } from './views.ts';

/** Every command, in the order of the help. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  PLAYERS,
  DEPLOYMENTS,
  PLAYBACK,
  VIEWS,
  MEDIA_ANALYTICS,
  KEYS,
  USERS,
  SUB_ACCOUNTS,
  POLICIES,
  ACCOUNTS,
  createProgramGroup(() => completionTree(COMMANDS)),
];

/** Every command of every group. */
export const COMMANDS: readonly Command[] = COMMAND_GROUPS.flatMap(({ commands }) => commands);
