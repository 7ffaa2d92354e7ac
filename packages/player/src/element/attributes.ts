import type { PlayerOptions, PlaylistItem } from '@playhead/contract/options';

type Document = Readonly<Record<string, unknown>>;

/** Reads attributes of an element. */
export type ReadAttribute = (name: string) => string | null;

/**
 * The attributes of `<playhead-player>` and what they set. Those of the item describe the one that `src` names.
 *
 * | Attribute | Sets |
 * |---|---|
 * | `src` | the playlist: this one address |
 * | `poster`, `thumbnails`, `video-id` | the item's field of that name (`video_id`) |
 * | `media-title` | the item's title; `title` would be a tooltip over the whole picture |
 * | `captions`, `captions-lang`, `captions-label` | one WebVTT track of the item, its language and its name |
 * | `autoplay`, `muted`, `loop`, `controls` | `autostart`, `muted`, `repeat`, `controls`; `false` turns off |
 * | `aspect-ratio`, `player-lang` | `aspectRatio`, `lang` |
 * | `options` | any options, as JSON; the attributes above go before it |
 * | `access-key` | which player of the server this is |
 */
export const ATTRIBUTES = [
  'src',
  'poster',
  'thumbnails',
  'video-id',
  'media-title',
  'captions',
  'captions-lang',
  'captions-label',
  'autoplay',
  'muted',
  'loop',
  'controls',
  'aspect-ratio',
  'player-lang',
  'options',
  'access-key',
] as const;

const FLAGS = { autoplay: 'autostart', muted: 'muted', loop: 'repeat', controls: 'controls' } as const;
const WORDS = { 'aspect-ratio': 'aspectRatio', 'player-lang': 'lang' } as const;

/** Turns attributes into options documents, the weaker first. Values that make no sense are left to `resolveOptions` to ignore. */
export function optionsOfAttributes(read: ReadAttribute): (PlayerOptions | Document)[] {
  const own: Record<string, unknown> = {};
  for (const [attribute, option] of Object.entries(FLAGS)) {
    const value = read(attribute);
    if (value !== null) own[option] = value !== 'false';
  }
  for (const [attribute, option] of Object.entries(WORDS)) own[option] = read(attribute) ?? undefined;
  const item = itemOfAttributes(read);
  if (item) own['playlist'] = [item];
  return [parseOptions(read('options')), own];
}

function itemOfAttributes(read: ReadAttribute): PlaylistItem | undefined {
  const file = read('src');
  if (file === null) return undefined;
  const title = read('media-title');
  const captions = read('captions');
  return {
    file,
    ...present('poster', read('poster')),
    ...present('thumbnails', read('thumbnails')),
    ...present('video_id', read('video-id')),
    ...(title === null ? {} : { description: { title } }),
    ...(captions === null
      ? {}
      : { vtt: [{ file: captions, id: read('captions-lang') ?? '', label: read('captions-label') ?? '' }] }),
  };
}

const present = (key: string, value: string | null): Document => (value === null ? {} : { [key]: value });

function parseOptions(json: string | null): Document {
  try {
    const parsed: unknown = JSON.parse(json ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Document) : {};
  } catch {
    // A typing error in a page must not keep its video from playing.
    return {};
  }
}
