import 'media-chrome';
import 'media-chrome/menu';
import 'hls-video-element';
