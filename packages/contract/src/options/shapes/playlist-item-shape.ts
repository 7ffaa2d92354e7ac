import { address, BOOLEAN, list, number, object, text, written } from './build-shape.ts';
import { DRM_SHAPE } from './drm-shape.ts';

/** The most items of a stored playlist. */
export const MAX_PLAYLIST_ITEMS = 1000;

const captionTrack = object(
  { id: text(35, 1), file: address({ minLength: 1 }), label: text(100), default: BOOLEAN },
  { required: ['id', 'file', 'label'] },
);

/** A stretch of the content with a button that skips it. */
const stretch = object(
  {
    start: written(
      { en: 'minutes and seconds as mm:ss', ko: 'mm:ss 형식의 분과 초', ja: 'mm:ss 形式の分と秒' },
      '^([0-9]{1,2}:)?[0-9]{1,3}:[0-5][0-9]$',
    ),
    duration: { kind: 'number', isWhole: false, minimum: 0, maximum: 86_400, unit: 'seconds' },
  },
  { required: ['start', 'duration'] },
);

/** Where a chapter begins, and what it is called. */
const chapter = object(
  { start: { kind: 'number', isWhole: false, minimum: 0, maximum: 360_000, unit: 'seconds' }, title: text(256) },
  { required: ['start', 'title'] },
);

/** An item of the playlist. Keys that are not listed are carried along and handed back in track events. */
export const PLAYLIST_ITEM_SHAPE = object(
  {
    file: address({ minLength: 1 }),
    // Ours: the MIME type, where the address doesn't tell what it is.
    type: text(128),
    poster: address(),
    thumbnails: address(),
    // Ours: chapters, as a list or as the address of a WebVTT file, and how much each part is watched.
    chapters: { kind: 'either', of: [list(chapter, 500), address()] },
    heatmap: list(number(0, 1_000_000_000), 1000),
    video_id: text(256),
    description: object({ title: text(512), profile_name: text(256), profile_image: address(), created_at: text(64) }),
    vtt: list(captionTrack, 100),
    srt: list(captionTrack, 100),
    drm: DRM_SHAPE,
    intro: stretch,
    opening: stretch,
    ending: stretch,
    ageRating: text(32),
    contentWarnings: list(text(64), 50),
  },
  { requiresOneOf: ['file', 'drm'], isOpen: true },
);

type ItemField = keyof typeof PLAYLIST_ITEM_SHAPE.fields;

/** Fields of an item that the player of this version carries along without acting on them. */
export const ITEM_FIELDS_WITHOUT_EFFECT = [] as const satisfies readonly ItemField[];

/** Fields of an item that the Standard plan has. */
export const PAID_ITEM_FIELDS = ['drm'] as const satisfies readonly ItemField[];
