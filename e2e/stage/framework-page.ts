import { build, type Plugin } from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';

const STAGE = import.meta.dirname;

/** What stands in for Next.js and Nuxt: of each only what the code uses, working as its documentation says. */
const NEXT_SCRIPT = `import { useEffect } from 'react';
export default function Script({ src }) {
  useEffect(() => {
    if ([...document.scripts].some((one) => one.src === src)) return;
    document.head.append(Object.assign(document.createElement('script'), { src, async: true }));
  }, [src]);
  return null;
}`;
const NUXT = `globalThis.useHead = ({ script }) => {
  for (const { src } of script) document.head.append(Object.assign(document.createElement('script'), { src, async: true }));
};`;

const REACT_APP = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { PlayheadPlayer } from 'component.jsx';
createRoot(document.querySelector('#app')).render(createElement(PlayheadPlayer));`;
const VUE_APP = `import { createApp } from 'vue';
import PlayheadPlayer from 'component.js';
const app = createApp(PlayheadPlayer);
app.config.warnHandler = (message) => console.error(message);
app.mount('#app');`;

/** The body of a page in which a component, as its code was given, is the whole application. */
export async function frameworkPage(form: 'react' | 'next' | 'vue' | 'nuxt', code: string): Promise<string> {
  const isReact = form === 'react' || form === 'next';
  const files = {
    ...(isReact ? { 'component.jsx': code } : { 'component.js': compileVue(code) }),
    'next/script': NEXT_SCRIPT,
  };
  const app = isReact ? REACT_APP : VUE_APP;
  const script = await bundle(form === 'nuxt' ? `${NUXT}\n${app}` : app, files);
  return `<div id="app"></div><script type="module">${script}</script>`;
}

/** A single-file component as a module. */
function compileVue(code: string): string {
  const { descriptor, errors } = parse(code);
  if (errors.length > 0) throw errors[0];
  return compileScript(descriptor, { id: 'component', inlineTemplate: true }).content;
}

async function bundle(entry: string, files: Readonly<Record<string, string>>): Promise<string> {
  const given: Plugin = {
    name: 'given-files',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /./ }, ({ path }) => (path in files ? { path, namespace: 'given' } : undefined));
      onLoad({ filter: /./, namespace: 'given' }, ({ path }) => ({
        contents: files[path] ?? '',
        loader: 'jsx',
        resolveDir: STAGE,
      }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: STAGE },
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [given],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
