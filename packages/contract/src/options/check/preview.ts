import { cutText } from './cut-text.ts';

const MAX_LENGTH = 100;

/** A value as JSON, cut after 100 characters. Takes no longer than that, however large or deep the value is. */
export const preview = (value: unknown): string => cutText(write(value, MAX_LENGTH), MAX_LENGTH);

/** @param room characters after which nobody reads on. */
function write(value: unknown, room: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, Math.max(room, 0)));
  if (Array.isArray(value)) return writeAll(value.values(), '[]', room, write);
  if (typeof value === 'object' && value !== null) {
    return writeAll(Object.entries(value).values(), '{}', room, ([key, inner], left) => {
      const name = `${write(key, left)}:`;
      return name + write(inner, left - name.length);
    });
  }
  return typeof value === 'function' || typeof value === 'symbol' ? typeof value : String(value);
}

/** Each level of depth takes a character, so the room ends before the stack does. */
function writeAll<Item>(
  items: Iterable<Item>,
  [open, close]: string,
  room: number,
  writeOne: (item: Item, room: number) => string,
): string {
  let text = open ?? '';
  for (const item of items) {
    if (text.length > room) break;
    text += (text === open ? '' : ',') + writeOne(item, room - text.length);
  }
  return text + close;
}
