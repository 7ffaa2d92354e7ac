import type { Beat } from '@playhead/contract/beats';

/** A beat in which only what is given matters. For tests. */
export const fakeBeat = (change: Partial<Beat> = {}): Beat => ({
  viewId: '01890a5d-ac96-774b-bcce-b302099a8057',
  seq: 0,
  state: 'playing',
  reason: 'heartbeat',
  atMs: 0,
  playheadMs: 0,
  playedMs: 0,
  watchedMs: 0,
  stalledMs: 0,
  stallCount: 0,
  seekMs: 0,
  seekCount: 0,
  droppedFrames: 0,
  playedBits: 0,
  upscaleMs: 0,
  ...change,
});
