import { useEffect, useRef, useState } from 'react';
import { useViewsMessages } from '../../i18n/views/views-messages.ts';
import { ownSource } from './own-source.ts';

interface PreviewProps {
  readonly source: string | undefined;
  /** Whether it is known already where the source is, or that nobody told. */
  readonly isKnown: boolean;
  /** Where to go in the content. */
  readonly seekMs: number | undefined;
}

/**
 * The content itself, where this page's policy lets it be played: from this server alone. By the browser's own means, so that looking
 * at it is no view.
 */
export function Preview({ source, isKnown, seekMs }: PreviewProps) {
  const { content: texts } = useViewsMessages();
  const video = useRef<HTMLVideoElement>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const url = ownSource(source, location.origin);
  useEffect(() => {
    if (video.current !== null && seekMs !== undefined) video.current.currentTime = seekMs / 1000;
  }, [seekMs]);
  const instead =
    source === undefined
      ? texts.previewUnknown
      : url === undefined
        ? texts.previewElsewhere
        : hasFailed
          ? texts.previewFailed
          : undefined;
  if (!isKnown) return null;
  return (
    <section aria-label={texts.preview} className="overflow-hidden rounded-lg border border-line bg-surface">
      {url !== undefined && !hasFailed ? (
        <video
          ref={video}
          src={url}
          controls
          muted
          playsInline
          preload="metadata"
          onError={() => setHasFailed(true)}
          className="block aspect-video w-full bg-black"
        />
      ) : (
        <p className="px-4 py-5 text-muted">{instead}</p>
      )}
    </section>
  );
}
