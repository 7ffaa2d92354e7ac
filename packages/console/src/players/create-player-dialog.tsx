import { Dialog } from '@base-ui/react/dialog';
import { Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { buttonClass } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { Skeleton } from '../controls/skeleton.tsx';
import { useMessages } from '../i18n/language-provider.tsx';

// Not part of the first page, which most people open to look at players, not to make one.
const CreatePlayerForm = lazy(() =>
  import('./create-player-form.tsx').then((module) => ({ default: module.CreatePlayerForm })),
);

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
        <Suspense fallback={<Skeleton className="mt-5 h-56 w-full" />}>
          <CreatePlayerForm />
        </Suspense>
      </DialogFrame>
    </Dialog.Root>
  );
}
