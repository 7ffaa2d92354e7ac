import { padTo } from './display-width.ts';
import { printable, printableLine } from './printable.ts';
import { textTable } from './text-table.ts';
import type { Block, View } from './view.ts';

/** Whether and how texts stand out. */
export interface Style {
  readonly isColoured: boolean;
}

/** What people see; ends with a line break. Everything in it is harmless to a terminal. */
export const renderView = (view: View, style: Style): string =>
  view.map((block, index) => (index > 0 && block.kind !== 'text' ? '\n' : '') + renderBlock(block, style)).join('');

function renderBlock(block: Block, style: Style): string {
  switch (block.kind) {
    case 'table': {
      const [head = '', ...rows] = textTable([block.head, ...block.rows].map((line) => line.map(printableLine)));
      return toText([bold(head, style), ...rows]);
    }
    case 'facts': {
      const width = Math.max(...block.facts.map(([name]) => name.length)) + 1;
      return toText(block.facts.map(([name, value]) => `${padTo(`${name}:`, width)}  ${printableLine(value)}`));
    }
    case 'heading':
      return toText([bold(`# ${printableLine(block.text)}`, style)]);
    case 'text':
      return toText([printable(block.text)]);
  }
}

const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

const bold = (text: string, { isColoured }: Style) => (isColoured ? `\u001b[1m${text}\u001b[22m` : text);
