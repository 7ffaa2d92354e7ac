import { createIconButton } from '../../button.ts';
import { element, setText } from '../../dom.ts';
import { LINK_ICON } from '../feature-icons.ts';
import type { FillDialog } from '../feature-scene.ts';
import { copyText } from '../share/copy-text.ts';
import { readStats } from './read-stats.ts';

const SECOND_MS = 1000;

/** What engineers and support want to know of what plays. It stays open while the viewer goes on. */
export const fillStats: FillDialog = (scene) => {
  const { say, signal } = scene;
  const rows = element('dl', { class: 'rows' });
  let timer: ReturnType<typeof setInterval> | undefined;
  const draw = () => {
    const stats = readStats(scene);
    for (const [index, [name, value]] of stats.entries()) {
      const row = rows.children[index] ?? rows.appendChild(element('div', {}, element('dt'), element('dd')));
      if (row.firstElementChild) setText(row.firstElementChild, name);
      if (row.lastElementChild) setText(row.lastElementChild, value);
    }
    while (rows.children.length > stats.length) rows.lastElementChild?.remove();
  };
  const copy = createIconButton('copy-button', () => {
    const text = readStats(scene)
      .map((row) => row.join(': '))
      .join('\n');
    void copyText(text, scene.frame).then((isCopied) => isCopied && copy.show(LINK_ICON, say('copied')));
  });
  copy.show(LINK_ICON, say('copy'));
  const closed = () => clearInterval(timer);
  signal.addEventListener('abort', closed);
  return {
    title: say('stats'),
    content: [copy.element, rows],
    opened() {
      draw();
      timer = setInterval(draw, SECOND_MS);
    },
    closed,
  };
};
