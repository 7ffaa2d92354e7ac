/** A side-car text track of a playlist item. */
export interface CaptionTrack {
  /** Language, BCP 47, e.g. `ko`. */
  readonly id: string;
  /** Address of the file. */
  readonly file: string;
  readonly label: string;
  readonly default?: boolean;
}

/** A stretch of the content that a button offers to skip. */
export interface Stretch {
  /** `mm:ss` or `hh:mm:ss`. */
  readonly start: string;
  /** Seconds. */
  readonly duration: number;
}

/** Where a chapter begins, in seconds, and what it is called. */
export interface ItemChapter {
  readonly start: number;
  readonly title: string;
}

/** One thing to play, in VPE's words. Keys that are not listed are kept and handed back in track events. */
export interface PlaylistItem {
  /** Address of an HLS playlist (`.m3u8`), a DASH manifest (`.mpd`) or an MP4, WebM or audio file; `drm` may name others. */
  readonly file: string;
  /** MIME type of the file, where its address doesn't tell by its extension, e.g. `application/dash+xml`. */
  readonly type?: string;
  /** Address of the poster image. */
  readonly poster?: string;
  readonly description?: {
    readonly title?: string;
    readonly profile_name?: string;
    readonly profile_image?: string;
    readonly created_at?: string;
  };
  readonly vtt?: readonly CaptionTrack[];
  /** Captions as SubRip files. */
  readonly srt?: readonly CaptionTrack[];
  readonly intro?: Stretch;
  readonly opening?: Stretch;
  readonly ending?: Stretch;
  /** E.g. `15`: shown for a moment when it begins. */
  readonly ageRating?: string;
  /** What to be warned of, e.g. `violence`. */
  readonly contentWarnings?: readonly string[];
  /** A list, or the address of a WebVTT file. */
  readonly chapters?: readonly ItemChapter[] | string;
  /** How much each part of the content is watched: numbers of any scale, evenly over its length. */
  readonly heatmap?: readonly number[];
  /** Address of a WebVTT thumbnail track (cues name `image.jpg#xywh=x,y,w,h`). */
  readonly thumbnails?: string;
  /** The integrator's own id of the content, reported with the statistics. */
  readonly video_id?: string;
  /** How the content is protected: by key system, or flat as in VPE's apps. */
  readonly drm?: unknown;
  readonly [other: string]: unknown;
}
