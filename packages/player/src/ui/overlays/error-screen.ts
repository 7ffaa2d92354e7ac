import type { ErrorEvent } from '../../core/events.ts';
import { isRetryable } from '../../core/failures.ts';
import { element } from '../dom.ts';
import { ALERT_ICON, icon } from '../icons.ts';
import type { CreatePart, Scene } from '../part.ts';

/**
 * What a viewer sees instead of the picture when it can't be played.
 *
 * @param retry what "Try again" does.
 */
export const createErrorScreen =
  (retry: () => void): CreatePart =>
  (scene) => {
    const screen = element('div', { class: 'error', part: 'error', role: 'alert' });
    let shown: ErrorEvent | undefined;
    return {
      element: screen,
      update({ failure }) {
        if (failure === shown) return;
        shown = failure;
        screen.replaceChildren(...(failure ? [contentOf(failure, scene, retry)] : []));
      },
    };
  };

function contentOf(failure: ErrorEvent, { translate }: Scene, retry: () => void): HTMLElement {
  const { errorTitle, errorMessage, errorCode } = failure;
  const again = element('button', { type: 'button', class: 'retry', part: 'retry-button' }, translate('retry'));
  again.addEventListener('click', retry);
  return element(
    'div',
    { class: 'message' },
    icon(ALERT_ICON),
    element('p', { class: 'headline' }, errorTitle || translate('cannotPlay')),
    element('p', { class: 'sentence' }, errorMessage),
    element(
      'div',
      { class: 'foot' },
      ...(isRetryable(errorCode) ? [again] : []),
      element('span', { class: 'code' }, errorCode),
    ),
  );
}
