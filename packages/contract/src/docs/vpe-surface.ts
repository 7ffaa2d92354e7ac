import type { PlayerErrorCode } from '../errors/index.ts';

/** How something of VPE's does here, with what to know of it. `not in a browser` is for what only VPE's apps have. */
export interface Compatibility {
  readonly status: 'works' | 'differs' | 'not yet' | 'not in a browser';
  readonly note?: string;
}

const works: Compatibility = { status: 'works' };
const notYet: Compatibility = { status: 'not yet' };
const differs = (note: string): Compatibility => ({ status: 'differs', note });
const appsOnly: Compatibility = { status: 'not in a browser' };

/** VPE's methods of a player. */
export const VPE_METHODS = {
  play: works,
  pause: works,
  currentTime: differs('Without an argument it tells the position; a text is read as a number.'),
  muted: works,
  fullscreen: works,
  fullscreenOn: works,
  fullscreenOff: works,
  next: works,
  prev: works,
  addNextSource: works,
  addPrevSource: works,
  nextSourceRunOn: works,
  nextSourceRunOff: works,
  uiHidden: differs('A watermark stays.'),
  uiVisible: works,
  controlBarActive: works,
  controlBarDeactive: works,
  controlBarBtnStateUpdate: works,
  tokenChange: notYet,
  pip: works,
  destroy: works,
  on: works,
  addListener: differs('On the element; a handle of `new ncplayer` has `on` and `off`.'),
} as const satisfies Readonly<Record<string, Compatibility>>;

/** VPE's events of a player. */
export const VPE_EVENTS = {
  ready: works,
  play: works,
  pause: works,
  ended: works,
  seeking: works,
  seeked: works,
  waiting: works,
  timeupdate: works,
  volumechange: differs('Tells `volume` too.'),
  nextTrack: works,
  prevTrack: works,
  fullscreen: works,
  fullscreen_on: works,
  fullscreen_off: works,
  controlbarActive: works,
  controlbarDeactive: works,
  pip: differs('Carries `{ isPip }`.'),
  error: differs(
    '`errorCode`, `errorTitle` and `errorMessage` as in 2.x, and `code` as in 1.x; not `error_code` of React Native.',
  ),
  adStart: notYet,
  adComplete: notYet,
  adSkip: notYet,
  adError: notYet,
  backPress: appsOnly,
} as const satisfies Readonly<Record<string, Compatibility>>;

/** What `override` can replace. */
export const VPE_OVERRIDES = {
  nextSource: notYet,
  prevSource: notYet,
  'fullscreen.on': notYet,
  'fullscreen.off': notYet,
  'pip.on': notYet,
  'pip.off': notYet,
  error: notYet,
} as const satisfies Readonly<Record<string, Compatibility>>;

/** VPE's error codes. */
export const VPE_ERRORS = {
  E0000: works,
  E0001: works,
  E0002: differs('Given where the server of the media answers 401 or 403.'),
  E0003: works,
  E0004: works,
  E0005: works,
  E0006: works,
  E0007: works,
  E0008: works,
  E0009: works,
  E0010: works,
  E0011: works,
  E0012: works,
  E0013: works,
  E0014: appsOnly,
} as const satisfies Readonly<Record<PlayerErrorCode, Compatibility>>;

/** Options of VPE's apps, which a browser has no use for. */
export const APP_OPTIONS: ReadonlySet<string> = new Set([
  'staysActiveInBackground',
  'backgroundPlayback',
  'disableAutoPause',
  'enableNowPlayingPlaybackState',
  'allowsPictureInPicture',
  'autoPictureInPicture',
  'rotateFullscreen',
  'modalFullscreen',
  'screenRecordingPrevention',
  'devTestAppId',
]);

/** Options that do more, less or something else than VPE's. */
export const DIFFERING_OPTIONS: Readonly<Record<string, string>> = {
  progressBarColor: 'Another default colour.',
  'captionStyle.fontSize':
    "Where it is not set, captions are as large as fits the player. A viewer's own choice goes before it.",
  'captionStyle.color': "A viewer's own choice goes before it.",
  'captionStyle.backgroundColor': 'Where it is not set, darker than VPE, for the contrast.',
  watermarkText: 'No text by default, and no watermark without one.',
  'controlBtn.play': 'Decides on previous, next and the playlist too.',
  'controlBtn.times': 'Decides on the live badge and the name of the chapter too.',
  'controlBtn.setting': 'Decides on the share button too, where `share` asks for one.',
  'controlBtn.pictureInPicture': 'Decides on AirPlay and Cast too.',
};

/** Options of ours, which VPE does not have. */
export const OWN_OPTIONS: ReadonlySet<string> = new Set([
  'resume',
  'rememberSettings',
  'contextMenu',
  'nextUpSeconds',
  'share',
  'shareUrl',
  'floating',
  'cast',
]);
