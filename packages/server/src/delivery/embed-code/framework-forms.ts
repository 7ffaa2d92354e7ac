import { scriptText } from '../escape.ts';
import { playerAttributes } from '../player-element.ts';
import { type EmbedTarget, loaderUrl } from './embed-target.ts';

/** Adds the loader to the document, unless it is there: components of one player share it. */
const addLoader = (indent: string) =>
  [
    'if ([...document.scripts].some(({ src }) => src === LOADER)) return;',
    "const script = document.createElement('script');",
    'script.async = true;',
    'script.src = LOADER;',
    'document.head.append(script);',
  ]
    .map((line) => indent + line)
    .join('\n');

/** A component of React 18 or newer, without a package. */
export const reactCode = (target: EmbedTarget): string => `import { useEffect } from 'react';

const LOADER = ${scriptText(loaderUrl(target))};

export function PlayheadPlayer() {
  useEffect(() => {
${addLoader('    ')}
  }, []);
  return <playhead-player${playerAttributes(target)} />;
}
`;

/** A component of Next.js 13 or newer, which brings a component for scripts. */
export const nextCode = (target: EmbedTarget): string => `'use client';

import Script from 'next/script';

export function PlayheadPlayer() {
  return (
    <>
      <Script src={${scriptText(loaderUrl(target))}} />
      <playhead-player${playerAttributes(target)} />
    </>
  );
}
`;

/** A component of Vue 3. `<component is>` spares the page's author a compiler option for the element's name. */
export const vueCode = (target: EmbedTarget): string => `<script setup>
import { onMounted } from 'vue';

const LOADER = ${scriptText(loaderUrl(target))};

onMounted(() => {
${addLoader('  ')}
});
</script>

<template>
  ${vueElement(target)}
</template>
`;

/** A component of Nuxt 3 or newer, which puts the loader into the head on the server already. */
export const nuxtCode = (target: EmbedTarget): string => `<script setup>
const LOADER = ${scriptText(loaderUrl(target))};

useHead({ script: [{ key: LOADER, src: LOADER, async: true }] });
</script>

<template>
  ${vueElement(target)}
</template>
`;

const vueElement = (target: EmbedTarget) => `<component is="playhead-player"${playerAttributes(target)}></component>`;
