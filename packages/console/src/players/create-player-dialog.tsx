import { Dialog } from '@base-ui/react/dialog';
import { Plus } from 'lucide-react';
import { buttonClass } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { useMessages } from '../i18n/language-provider.tsx';
import { CreatePlayerForm } from './create-player-form.tsx';

/** The button "Create player" and the dialog behind it. */
export function CreatePlayerDialog() {
  const messages = useMessages();
  return (
    <Dialog.Root>
      <Dialog.Trigger className={buttonClass('primary')}>
        <Plus aria-hidden className="-ml-0.5 size-4" />
        {messages.createPlayer}
      </Dialog.Trigger>
      <DialogFrame title={messages.createTitle} lead={messages.createLead}>
        <CreatePlayerForm />
      </DialogFrame>
    </Dialog.Root>
  );
}
