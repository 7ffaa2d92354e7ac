/** How a source is to be played: as an HLS playlist, as a DASH manifest, or as one file by the media element itself. */
export type SourceKind = 'hls' | 'dash' | 'file';

const BY_MIME: Readonly<Record<string, SourceKind>> = {
  'application/vnd.apple.mpegurl': 'hls',
  'application/x-mpegurl': 'hls',
  'audio/mpegurl': 'hls',
  'audio/x-mpegurl': 'hls',
  'application/dash+xml': 'dash',
};
const BY_EXTENSION: Readonly<Record<string, SourceKind>> = { m3u8: 'hls', mpd: 'dash' };

/**
 * Decides how to play a source, by its MIME type where that is known (RFC 8216, section 4), else by the extension of its path.
 *
 * @param url address of the source; query and fragment don't count.
 * @param mime MIME type, parameters allowed.
 */
export function sourceKindOf(url: string, mime = ''): SourceKind {
  const type = mime.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const path = url.split(/[?#]/, 1)[0] ?? '';
  const extension = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return BY_MIME[type] ?? BY_EXTENSION[extension] ?? 'file';
}
