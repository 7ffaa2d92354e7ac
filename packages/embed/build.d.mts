/** What `manifest.json` says. Files are relative to the folder. */
export interface EmbedManifest {
  readonly version: string;
  readonly loader: string;
  readonly starter: string;
  readonly player: string;
  readonly monitoring: readonly string[];
  readonly hls: readonly string[];
  readonly dash: readonly string[];
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly brotliBytes: number }[];
}

/** Builds what a page loads into `outDir`, which is emptied first. */
export function buildEmbed(options: { readonly outDir: string }): Promise<EmbedManifest>;
