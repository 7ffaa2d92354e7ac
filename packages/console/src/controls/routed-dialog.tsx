import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { DialogFrame } from './dialog-frame.tsx';

interface RoutedDialogProps {
  readonly title: string;
  readonly lead: string;
  /** Changes the address back to the page below. */
  readonly onClose: () => void;
  /** Stays open when something beside it is pressed, since what it shows would be lost. */
  readonly isKept?: boolean;
  readonly children: ReactNode;
}

/** A dialog that is open because the address says so: it can be linked to, and the browser's way back closes it. */
export const RoutedDialog = ({ title, lead, onClose, isKept = false, children }: RoutedDialogProps) => (
  <Dialog.Root open disablePointerDismissal={isKept} onOpenChange={(isOpen) => !isOpen && onClose()}>
    <DialogFrame title={title} lead={lead}>
      {children}
    </DialogFrame>
  </Dialog.Root>
);
