type Attributes = Readonly<Record<string, string>>;

/** Creates an HTML element with attributes and children. Texts become text nodes, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  setAttributes(created, attributes);
  created.append(...children);
  return created;
}

/** Sets attributes, touching only those that differ: a screen reader hears every touch. */
export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (target.getAttribute(name) !== value) target.setAttribute(name, value);
  }
}

/** Sets a text, touching the document only if it differs. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** Does the element read from right to left? */
export const isRightToLeft = (target: Element): boolean => getComputedStyle(target).direction === 'rtl';
