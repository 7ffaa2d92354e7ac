/** A part of what a command shows to people. All texts may come from the server: what draws them makes them harmless. */
export type Block =
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** What a command shows to people, from top to bottom. */
export type View = readonly Block[];

/** Columns under their names. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  head,
  rows,
});

/** Names with their values. */
export const facts = (...list: readonly (readonly [name: string, value: string])[]): Block => ({
  kind: 'facts',
  facts: list,
});

/** What the parts below it are about. */
export const heading = (text: string): Block => ({ kind: 'heading', text });

/** Lines as they are. */
export const text = (lines: string): Block => ({ kind: 'text', text: lines });
