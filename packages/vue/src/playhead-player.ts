import type { PlayerEvent, PlayerOptions, PlayheadPlayerElement } from '@playhead/embed';
import { defineComponent, h, onMounted, type PropType, ref, watch } from 'vue';
import { loadPlayer } from './load-player.ts';

/**
 * A Playhead player as a Vue component (Vue 3.4 or later).
 *
 * Props: `accessKey` and `serverUrl` (the origin of the Playhead server, without a slash at the end), `src`, `options`. Event:
 * `event`, with every event of the player as `{ type, data }`. It exposes `element`, which has the methods. On a server it renders
 * the empty element; the player comes in the browser.
 */
export const PlayheadPlayer = defineComponent({
  name: 'PlayheadPlayer',
  props: {
    accessKey: { type: String, required: true },
    serverUrl: { type: String, required: true },
    src: { type: String, default: undefined },
    options: { type: Object as PropType<PlayerOptions>, default: undefined },
  },
  emits: {
    event: (event: PlayerEvent) => typeof event.type === 'string',
  },
  setup(props, { emit, expose }) {
    const element = ref<PlayheadPlayerElement>();
    const apply = () => {
      if (element.value) element.value.options = props.options ?? {};
    };
    onMounted(() => {
      apply();
      watch(() => props.options, apply, { deep: true });
      watch(
        () => [props.serverUrl, props.accessKey] as const,
        (now) => loadPlayer(...now),
        { immediate: true },
      );
    });
    expose({ element });
    return () =>
      h('playhead-player', {
        ref: element,
        'access-key': props.accessKey,
        src: props.src,
        onPlayhead: ({ detail }: CustomEvent<PlayerEvent>) => emit('event', detail),
      });
  },
});
