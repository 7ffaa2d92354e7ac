/** A part of a query as it was read, or what is wrong with it and what would be right. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly details: string };

/** A part that cannot be read. */
export const fault = (details: string): { readonly ok: false; readonly details: string } => ({ ok: false, details });

/** A part that was read. */
export const read = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
