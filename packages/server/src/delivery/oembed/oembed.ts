import { escapeHtml } from '../escape.ts';
import { type FrameSize, frameSize } from '../hosted-page/frame-size.ts';
import type { HostedPageRequest } from '../hosted-page/hosted-page.ts';
import { pageAddress } from '../hosted-page/page-address.ts';
import { shownPage } from '../hosted-page/shown-page.ts';
import type { DeliverablePlayer } from '../licence.ts';

/** An answer of type video, by oembed.com (version 1.0, section 2.3.4). */
export interface OembedVideo extends FrameSize {
  readonly version: '1.0';
  readonly type: 'video';
  readonly title: string;
  readonly provider_name: 'Playhead';
  readonly provider_url: string;
  /** The hosted page in a frame of that size. */
  readonly html: string;
}

/** What a hosted page is for sites that embed it; undefined where its address names something that is no source. */
export function oembedVideo(
  player: DeliverablePlayer,
  request: HostedPageRequest,
  { serverUrl, limits }: { readonly serverUrl: string; readonly limits: Partial<FrameSize> },
): OembedVideo | undefined {
  const shown = shownPage(player, request, serverUrl);
  if (!shown) return undefined;
  const size = frameSize(shown.aspectRatio, limits);
  const frame = {
    src: pageAddress(serverUrl, request),
    title: shown.title,
    width: String(size.width),
    height: String(size.height),
    allow: 'autoplay; fullscreen; picture-in-picture',
    style: 'border:0',
  };
  const written = Object.entries(frame).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  return {
    version: '1.0',
    type: 'video',
    title: shown.title,
    provider_name: 'Playhead',
    provider_url: serverUrl,
    ...size,
    html: `<iframe ${written.join(' ')} allowfullscreen></iframe>`,
  };
}
