import type { TextKey } from '../../../core/texts/en.ts';
import type { MoreTextKey } from '../../../core/texts/more/more-en.ts';
import { element } from '../../dom.ts';
import type { FeatureScene, FillDialog } from '../feature-scene.ts';

type Line = readonly [keys: readonly string[], says: (scene: FeatureScene) => string];

const more =
  (key: MoreTextKey) =>
  ({ say }: FeatureScene) =>
    say(key);
const plain =
  (key: TextKey) =>
  ({ translate }: FeatureScene) =>
    translate(key);

const LINES: readonly Line[] = [
  [['Space', 'K'], more('keyPlay')],
  [['←', '→'], more('keySeek')],
  [['J', 'L'], more('keyJump')],
  [['0', '…', '9'], more('keyTenth')],
  [['↑', '↓'], more('keyVolume')],
  [['M'], plain('mute')],
  [['<', '>'], more('keySpeed')],
  [['C'], plain('captions')],
  [['F'], plain('fullscreen')],
  [['I'], plain('pip')],
  [['Shift+P', 'Shift+N'], more('keyStep')],
  [['?'], more('keyHelp')],
  [['Esc'], more('keyClose')],
];

/** The list of shortcuts. */
export const fillShortcutsHelp: FillDialog = (scene) => {
  const rows = LINES.map(([keys, says]) => {
    const drawn = keys.map((key) => (key === '…' ? element('span', {}, key) : element('kbd', {}, key)));
    return element('div', {}, element('dt', {}, ...drawn), element('dd', {}, says(scene)));
  });
  return { title: scene.say('shortcuts'), content: [element('dl', { class: 'keys' }, ...rows)] };
};
