export { PlayheadPlayer, type PlayheadPlayerProps } from './playhead-player.ts';
