import { PlayerFrame } from './player-frame.tsx';
import { PlayerSections } from './player-sections.tsx';

/** One player: how it plays, the code to paste, and its details. */
export const PlayerPage = () => <PlayerFrame>{(player) => <PlayerSections player={player} />}</PlayerFrame>;
