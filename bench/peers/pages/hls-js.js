import Hls from 'hls.js';

const video = document.querySelector('video');
const hls = new Hls();
hls.loadSource(video.dataset.src);
hls.attachMedia(video);
