/** The text, or its beginning and an ellipsis where it is longer than so many UTF-16 units. Never cuts a character in two. */
export const cutText = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
