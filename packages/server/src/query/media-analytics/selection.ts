/** Which views a question is about; both of a kind where it is absent. */
export interface Selection {
  readonly device?: Device;
  readonly videoType?: VideoType;
}

const DEVICES = ['PC', 'Mobile'] as const;
const VIDEO_TYPES = ['VOD', 'LIVE'] as const;
type Device = (typeof DEVICES)[number];
type VideoType = (typeof VIDEO_TYPES)[number];

type Parsed = { readonly ok: true; readonly selection: Selection } | { readonly ok: false; readonly details: string };

/** Reads `device` and `videoType`: one of their words, or both with a comma between them. */
export function parseSelection(query: {
  readonly device?: string | undefined;
  readonly videoType?: string | undefined;
}): Parsed {
  const device = parseWords(query.device, DEVICES);
  if (device === undefined) return { ok: false, details: 'device must be PC, Mobile, or PC,Mobile.' };
  const videoType = parseWords(query.videoType, VIDEO_TYPES);
  if (videoType === undefined) return { ok: false, details: 'videoType must be VOD, LIVE, or VOD,LIVE.' };
  return {
    ok: true,
    selection: { ...(device === 'all' ? {} : { device }), ...(videoType === 'all' ? {} : { videoType }) },
  };
}

function parseWords<Word extends string>(text: string | undefined, words: readonly Word[]): Word | 'all' | undefined {
  if (text === undefined || text === '') return 'all';
  const named = new Set(text.split(',').map((part) => part.trim()));
  const known = words.filter((word) => named.has(word));
  if (known.length !== named.size) return undefined;
  return known.length === words.length ? 'all' : known[0];
}
