import Type, { type Static } from 'typebox';
import { Check } from 'typebox/value';
import type { ViewOrder } from './view-order.ts';

/** Where a page ended, and the range that it was a page of: "now" moves on between two pages. */
export interface ViewCursor {
  readonly order: ViewOrder;
  readonly key: number;
  readonly viewId: string;
  readonly fromMs: number;
  readonly toMs: number;
}

const number = Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER });
const time = Type.Integer({ minimum: 0, maximum: 8_640_000_000_000_000 });
const CursorSchema = Type.Tuple([Type.String(), number, Type.String({ pattern: '^[0-9a-f-]{36}$' }), time, time]);

/** A cursor as one word for an address. */
export const writeCursor = ({ order, key, viewId, fromMs, toMs }: ViewCursor): string => {
  const parts: Static<typeof CursorSchema> = [order, key, viewId, fromMs, toMs];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
};

/** Reads a cursor of an answer in this order; undefined where it is none. */
export const readCursor = (text: string, order: ViewOrder): ViewCursor | undefined => {
  const parts = parse(Buffer.from(text, 'base64url').toString());
  if (!Check(CursorSchema, parts) || parts[0] !== order) return undefined;
  const [, key, viewId, fromMs, toMs] = parts;
  return { order, key, viewId, fromMs, toMs };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
