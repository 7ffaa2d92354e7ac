import 'vidstack/player/styles/default/theme.css';
import 'vidstack/player/styles/default/layouts/video.css';
import 'vidstack/player';
import 'vidstack/player/layouts/default';
import 'vidstack/player/ui';

// Otherwise hls.js would come from a host of others.
document.querySelector('media-player').addEventListener('provider-change', ({ detail }) => {
  if (detail?.type === 'hls') detail.library = () => import('hls.js');
});
