/** Events of a media element that change how playback goes, but for its errors. */
export const MEDIA_EVENTS =
  'play playing pause seeking seeked waiting ended timeupdate ratechange emptied loadstart'.split(' ');

/** How often an element is looked at beside that. In pages out of sight browsers make it a second; media events still come promptly. */
export const POLL_MS = 100;
