import type { Place } from './place-of.ts';

/** Puts the cursor on a place of a text field and scrolls it there, which browsers do only for what is typed. */
export function selectPlace(field: HTMLTextAreaElement, { start, end }: Place): void {
  field.focus();
  field.setSelectionRange(start, end);
  const lines = field.value.split('\n').length;
  const linesBefore = field.value.slice(0, start).split('\n').length - 1;
  field.scrollTop = (field.scrollHeight * linesBefore) / lines - field.clientHeight / 3;
}
