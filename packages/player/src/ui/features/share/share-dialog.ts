import { formatTime } from '../../../core/time.ts';
import { element, setText } from '../../dom.ts';
import type { FillDialog } from '../feature-scene.ts';
import { addressOf } from './address.ts';
import { copyText } from './copy-text.ts';

/** Shares the address of the video, from the present time if wanted. */
export const fillShare: FillDialog = (scene) => {
  const { player, say, frame } = scene;
  const field = element('input', {
    type: 'text',
    readonly: '',
    'aria-label': say('shareAddress'),
    spellcheck: 'false',
  });
  const fromHere = element('input', { type: 'checkbox' });
  const fromLabel = element('span');
  const copied = element('span', { class: 'announcer', role: 'status', 'aria-live': 'polite' });
  const copy = element('button', { type: 'button', class: 'primary' }, say('copy'));
  let atSeconds = 0;
  const show = () => {
    field.value = addressOf(scene, fromHere.checked ? atSeconds : undefined);
    setText(fromLabel, say('shareAt', { time: formatTime(atSeconds) }));
    setText(copy, say('copy'));
    setText(copied, '');
  };
  fromHere.addEventListener('change', show);
  field.addEventListener('focus', () => field.select());
  copy.addEventListener('click', () => {
    void copyText(field.value, frame).then((isCopied) => {
      if (!isCopied) return;
      setText(copy, say('copied'));
      setText(copied, say('copied'));
    });
  });
  const label = element('label', { class: 'check' }, fromHere, fromLabel);
  return {
    title: say('share'),
    content: [element('div', { class: 'address' }, field, copy), label, copied, ...systemShare(scene, field)],
    opened() {
      atSeconds = player.media.currentTime;
      show();
      copy.focus();
    },
  };
};

/** The system's own sheet, where the browser has it. */
function systemShare({ say }: Parameters<FillDialog>[0], field: HTMLInputElement): Node[] {
  if (!navigator.share) return [];
  const button = element('button', { type: 'button', class: 'secondary' }, say('shareWith'));
  // A viewer who changes their mind is no error.
  button.addEventListener('click', () => void navigator.share({ url: field.value }).catch(() => undefined));
  return [button];
}
