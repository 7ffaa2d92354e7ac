import { useMessages } from '../i18n/language-provider.tsx';
import { MissingPage } from './missing-page.tsx';

/** At an address that leads nowhere. */
export function NotFoundPage() {
  const messages = useMessages();
  return (
    <main className="px-4">
      <MissingPage title={messages.pageMissing} lead={messages.pageMissingLead} />
    </main>
  );
}
