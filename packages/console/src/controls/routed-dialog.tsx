import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { DialogFrame } from './dialog-frame.tsx';

interface RoutedDialogProps {
  readonly title: string;
  readonly lead: string;
  /** Changes the address back to the page below. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that is open because the address says so: it can be linked to, and the browser's way back closes it. */
export const RoutedDialog = ({ title, lead, onClose, children }: RoutedDialogProps) => (
  <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
    <DialogFrame title={title} lead={lead}>
      {children}
    </DialogFrame>
  </Dialog.Root>
);
