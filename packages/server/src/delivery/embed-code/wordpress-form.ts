import { phpText } from '../escape.ts';
import { type EmbedTarget, loaderUrl } from './embed-target.ts';

/** A plugin of one file with the shortcode `[playhead]`; WordPress itself escapes what an author writes into it. */
export function wordpressCode(target: EmbedTarget): string {
  const { accessKey, environment, item } = target;
  return `<?php
/**
 * Plugin Name: Playhead player
 * Description: [playhead] shows a Playhead player; [playhead src="…" title="…"] plays something else in it.
 */
add_shortcode(
	'playhead',
	function ( $given ) {
		$defaults = array( 'src' => ${phpText(item?.src ?? '')}, 'title' => ${phpText(item?.title ?? '')} );
		$wanted   = shortcode_atts( $defaults, $given, 'playhead' );
		wp_enqueue_script( ${phpText(`playhead-${accessKey}-${environment}`)}, ${phpText(loaderUrl(target))}, array(), null, true );
		$attributes = array(
			'access-key'  => ${phpText(accessKey)},
			'src'         => esc_url_raw( $wanted['src'] ),
			'media-title' => $wanted['title'],
		);
		$html = '';
		foreach ( array_filter( $attributes ) as $name => $value ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
		return '<playhead-player' . $html . '></playhead-player>';
	}
);
`;
}
