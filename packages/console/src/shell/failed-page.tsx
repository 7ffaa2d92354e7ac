import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { FailurePanel } from '../controls/failure-panel.tsx';
import { useMessages } from '../i18n/language-provider.tsx';

/** In the place of a page that could not be shown at all, e.g. because the server is away. */
export function FailedPage({ error }: ErrorComponentProps) {
  const messages = useMessages();
  const router = useRouter();
  return (
    <main className="mx-auto max-w-xl px-4 py-[12vh]">
      <FailurePanel title={messages.pageFailed} error={error} onRetry={() => void router.invalidate()} />
    </main>
  );
}
