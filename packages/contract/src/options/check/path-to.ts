import { cutText } from './cut-text.ts';

const PLAIN = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;
const MAX_KEY_LENGTH = 80;

/** The path of an object's key: `controlBtn.play`, or `drm["com.apple.fps"]` where a dot would mislead. Long keys are cut. */
export function pathTo(parent: string, key: string): string {
  const name = cutText(key, MAX_KEY_LENGTH);
  if (name !== key || !PLAIN.test(key)) return `${parent}[${JSON.stringify(name)}]`;
  return parent === '' ? key : `${parent}.${key}`;
}
