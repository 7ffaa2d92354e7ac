import { element } from '../../dom.ts';

/** Puts a text onto the clipboard. Where the page may not write there, the old way is tried. */
export async function copyText(text: string, within: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text, within);
  }
}

function copySelection(text: string, within: HTMLElement): boolean {
  const field = element('textarea', { class: 'announcer', readonly: '' });
  field.value = text;
  const before = within.getRootNode();
  const focused = before instanceof ShadowRoot ? before.activeElement : null;
  within.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
