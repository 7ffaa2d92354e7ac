import type { MoreTextKey } from '../../../core/texts/more/more-en.ts';
import { element } from '../../dom.ts';
import type { FeatureScene, FillDialog } from '../feature-scene.ts';
import { applyCaptionStyle } from './apply-style.ts';
import {
  AS_GIVEN,
  keepViewerStyle,
  readViewerStyle,
  STYLE_CHOICES,
  type StyleName,
  type ViewerStyle,
} from './viewer-style.ts';

const NAMES: Readonly<Record<StyleName, MoreTextKey>> = {
  size: 'size',
  color: 'colour',
  background: 'background',
  edge: 'edge',
};
const WORDS: Readonly<Record<string, MoreTextKey>> = {
  '': 'usual',
  '#ffffff': 'white',
  '#ffe94d': 'yellow',
  '#58e6ff': 'cyan',
  '#7dff8a': 'green',
  none: 'clear',
  half: 'half',
  solid: 'solid',
  dropshadow: 'dropshadow',
  uniform: 'uniform',
};

/** Lets a viewer choose how captions look. What is chosen is seen at once, on a sample. */
export const fillCaptionStyle: FillDialog = (scene) => {
  const { frame, options, say } = scene;
  let style: ViewerStyle = readViewerStyle();
  const use = (next: ViewerStyle) => {
    style = next;
    applyCaptionStyle(frame, options.captionStyle, style);
    keepViewerStyle(style, options);
    for (const field of fields) field.show(style);
  };
  const names = Object.keys(STYLE_CHOICES) as StyleName[];
  const fields = names.map((name) => createField(scene, name, (value) => use({ ...style, [name]: value })));
  const reset = element('button', { type: 'button', class: 'secondary' }, say('reset'));
  reset.addEventListener('click', () => use(AS_GIVEN));
  const sample = element(
    'div',
    { class: 'sample cue', 'aria-hidden': 'true' },
    element('span', { class: 'text' }, say('sample')),
  );
  return {
    title: say('captionStyle'),
    content: [sample, ...fields.map((field) => field.element), reset],
    opened() {
      use(style);
      fields[0]?.focus();
    },
  };
};

function createField({ say }: FeatureScene, name: StyleName, chosen: (value: string) => void) {
  const options = STYLE_CHOICES[name].map((value) => {
    const word = WORDS[value];
    return element('option', { value }, word === undefined ? `${value} %` : say(word));
  });
  const select = element('select', {}, ...options);
  select.addEventListener('change', () => chosen(select.value));
  return {
    element: element('label', { class: 'field' }, element('span', {}, say(NAMES[name])), select),
    show: (style: ViewerStyle) => {
      select.value = style[name];
    },
    focus: () => select.focus(),
  };
}
