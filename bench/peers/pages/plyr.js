import 'plyr/dist/plyr.css';
import Hls from 'hls.js';
import Plyr from 'plyr';

const video = document.querySelector('video');
const hls = new Hls();
hls.loadSource(video.dataset.src);
hls.attachMedia(video);
// Otherwise both would come from the maker's own host.
new Plyr(video, { iconUrl: '/peers/plyr.svg', blankVideo: '' });
