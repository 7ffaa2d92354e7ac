import 'shaka-player/dist/controls.css';
import shaka from 'shaka-player/dist/shaka-player.ui.js';

const video = document.querySelector('video');
const player = new shaka.Player();
new shaka.ui.Overlay(player, video.parentElement, video);
await player.attach(video);
await player.load(video.dataset.src);
