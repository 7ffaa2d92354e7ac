import type { PlayerEvent, PlayerOptions, PlayheadPlayerElement } from '@playhead/embed';
import { type CSSProperties, createElement, forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import { loadPlayer } from './load-player.ts';

/** Props of {@link PlayheadPlayer}. */
export interface PlayheadPlayerProps {
  /** Public key of the player, from the console. */
  readonly accessKey: string;
  /** Origin of the Playhead server, without a slash at the end. */
  readonly serverUrl: string;
  /** Address of what to play, where `options.playlist` doesn't say. */
  readonly src?: string | undefined;
  readonly options?: PlayerOptions | undefined;
  /** Hears every event of the player. */
  readonly onEvent?: ((event: PlayerEvent) => void) | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
}

/**
 * A Playhead player as a React component (React 18 or later). The ref gives the element with its methods. On a server it renders
 * the empty element; the player comes in the browser.
 */
export const PlayheadPlayer = forwardRef<PlayheadPlayerElement | null, PlayheadPlayerProps>(
  ({ accessKey, serverUrl, src, options, onEvent, className, style }, ref) => {
    const player = useRef<PlayheadPlayerElement>(null);
    const listener = useRef(onEvent);
    useImperativeHandle<PlayheadPlayerElement | null, PlayheadPlayerElement | null>(ref, () => player.current, []);
    useEffect(() => {
      listener.current = onEvent;
    });
    useEffect(() => listenTo(player.current, (event) => listener.current?.(event)), []);
    useEffect(() => {
      if (player.current) player.current.options = options ?? {};
    }, [options]);
    useEffect(() => loadPlayer(serverUrl, accessKey), [serverUrl, accessKey]);
    // React 18 knows no `className` on custom elements; `class` is right for both.
    return createElement('playhead-player', { ref: player, 'access-key': accessKey, src, class: className, style });
  },
);
PlayheadPlayer.displayName = 'PlayheadPlayer';

function listenTo(player: HTMLElement | null, tell: (event: PlayerEvent) => void): () => void {
  const hear = (event: Event) => tell((event as CustomEvent<PlayerEvent>).detail);
  player?.addEventListener('playhead', hear);
  return () => player?.removeEventListener('playhead', hear);
}
