/** Another player, as its documentation says that a page uses it. */
export interface Peer {
  /** Its script in `pages/`, without the extension. */
  readonly id: string;
  /** Its packages at their versions in package.json, and what is not its default. */
  readonly label: string;
  /** The element that plays this address. */
  readonly element: (src: string) => string;
}

const video = (attributes: string) => `<video playsinline muted autoplay ${attributes}></video>`;

/** Players with controls; the last has none, and is what most of them are built on. */
export const PEERS: readonly Peer[] = [
  {
    id: 'video-js',
    label: 'Video.js 8',
    element: (src) =>
      `<video class="video-js" controls playsinline muted autoplay width="640" height="360"><source src="${src}" type="application/x-mpegURL"></video>`,
  },
  { id: 'plyr', label: 'Plyr, hls.js', element: (src) => video(`controls data-src="${src}"`) },
  {
    id: 'media-chrome',
    label: 'media-chrome, hls-video',
    element: (src) =>
      `<media-controller><hls-video slot="media" src="${src}" playsinline muted autoplay></hls-video><media-control-bar><media-play-button></media-play-button><media-mute-button></media-mute-button><media-volume-range></media-volume-range><media-time-range></media-time-range><media-time-display showduration></media-time-display><media-fullscreen-button></media-fullscreen-button></media-control-bar></media-controller>`,
  },
  {
    id: 'vidstack',
    label: 'Vidstack, default layout',
    element: (src) =>
      `<media-player src="${src}" playsinline muted autoplay><media-provider></media-provider><media-video-layout></media-video-layout></media-player>`,
  },
  {
    id: 'mux-player',
    label: 'Mux Player, tracking off',
    element: (src) => `<mux-player src="${src}" muted autoplay disable-tracking disable-cookies></mux-player>`,
  },
  { id: 'shaka', label: 'Shaka with its UI', element: (src) => `<div>${video(`data-src="${src}"`)}</div>` },
  { id: 'hls-js', label: 'hls.js, no UI', element: (src) => video(`controls data-src="${src}"`) },
];
