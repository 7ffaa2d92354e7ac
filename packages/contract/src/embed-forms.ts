/** The forms that a player's code comes in. */
export const EMBED_FORMS = [
  'element',
  'script',
  'iframe',
  'react',
  'next',
  'vue',
  'nuxt',
  'wordpress',
  'webview',
] as const;
