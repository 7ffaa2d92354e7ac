/** A side-car text track of a playlist item. */
export interface CaptionTrack {
  /** Language, BCP 47, e.g. `ko`. */
  readonly id: string;
  /** Address of the WebVTT file. */
  readonly file: string;
  readonly label: string;
  readonly default?: boolean;
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
  /** Address of a WebVTT thumbnail track (cues name `image.jpg#xywh=x,y,w,h`). */
  readonly thumbnails?: string;
  /** The integrator's own id of the content, reported with the statistics. */
  readonly video_id?: string;
  /** How the content is protected: by key system, or flat as in VPE's apps. */
  readonly drm?: unknown;
  readonly [other: string]: unknown;
}
