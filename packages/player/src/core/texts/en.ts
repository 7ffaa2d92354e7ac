/** The words of the user interface in English. `{…}` stands for a value. */
export const en = {
  player: 'Video player',
  controls: 'Player controls',
  play: 'Play',
  pause: 'Pause',
  replay: 'Replay',
  previous: 'Previous',
  next: 'Next',
  mute: 'Mute',
  unmute: 'Unmute',
  volume: 'Volume',
  seek: 'Seek',
  timeOf: '{time} of {total}',
  behindLive: '{time} behind live',
  live: 'LIVE',
  goLive: 'Go to live',
  captions: 'Captions',
  captionsOn: 'Turn captions on',
  captionsOff: 'Turn captions off',
  off: 'Off',
  settings: 'Settings',
  back: 'Back',
  quality: 'Quality',
  auto: 'Auto',
  speed: 'Speed',
  normal: 'Normal',
  audio: 'Audio',
  pip: 'Mini player',
  pipExit: 'Close mini player',
  fullscreen: 'Full screen',
  fullscreenExit: 'Exit full screen',
  tapToUnmute: 'Tap to unmute',
  loading: 'Loading',
  playing: 'Playing',
  paused: 'Paused',
  ended: 'Ended',
  seconds: '{count} s',
  cannotPlay: 'Cannot play video',
  retry: 'Try again',
};

/** The words of the user interface in one language. */
export type Texts = Readonly<typeof en>;

/** A text's name. */
export type TextKey = keyof Texts;
