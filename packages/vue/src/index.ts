export { PlayheadPlayer } from './playhead-player.ts';
