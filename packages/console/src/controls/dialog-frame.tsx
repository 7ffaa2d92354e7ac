import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/language-provider.tsx';
import { iconButtonClass } from './button.tsx';

interface DialogFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** The floating part of a dialog: title, lead, a way out, and what it is about. */
export function DialogFrame({ title, lead, children }: DialogFrameProps) {
  const messages = useMessages();
  return (
    <Dialog.Portal>
      <Dialog.Backdrop className="fixed inset-0 z-30 bg-veil transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
      <Dialog.Popup className={POPUP}>
        <div className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <Dialog.Title className="text-lg font-semibold tracking-[-0.01em]">{title}</Dialog.Title>
            <Dialog.Description className="text-muted">{lead}</Dialog.Description>
          </div>
          <Dialog.Close className={`${iconButtonClass} -mt-1 -mr-1.5`} aria-label={messages.close}>
            <X aria-hidden className="size-4.5" />
          </Dialog.Close>
        </div>
        {children}
      </Dialog.Popup>
    </Dialog.Portal>
  );
}

// A sheet from below on phones, a panel in the upper middle elsewhere.
const POPUP =
  'fixed z-30 max-h-[min(42rem,calc(100dvh-2rem))] overflow-y-auto bg-raised p-5 shadow-popup outline-none sm:p-6 ' +
  'inset-x-0 bottom-0 rounded-t-xl sm:inset-x-auto sm:bottom-auto sm:top-[12vh] sm:left-1/2 sm:w-116 sm:-translate-x-1/2 sm:rounded-xl ' +
  'transition-[opacity,translate] duration-150 data-ending-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0';
