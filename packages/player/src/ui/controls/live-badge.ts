import { timelineOf } from '../../core/timeline.ts';
import { element } from '../dom.ts';
import type { CreatePart } from '../part.ts';

/** Says that the content is live, and takes a viewer who is behind back to the newest moment. */
export const createLiveBadge: CreatePart = ({ player, translate }) => {
  const badge = element('button', { type: 'button', class: 'live', part: 'live-badge' });
  badge.append(element('span', { class: 'dot' }), translate('live'));
  badge.addEventListener('click', () => player.goLive());
  return {
    element: badge,
    update({ playback }) {
      const { live, atLiveEdge } = timelineOf(playback);
      badge.hidden = !live;
      badge.disabled = atLiveEdge;
      badge.classList.toggle('edge', atLiveEdge);
      badge.title = atLiveEdge ? '' : translate('goLive');
    },
  };
};
