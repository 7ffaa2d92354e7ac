import { useMessages } from '../i18n/language-provider.tsx';
import { CreatePlayerDialog } from './create-player-dialog.tsx';

/** In the place of an empty list: what a player is, and the three steps to its first numbers. */
export function NoPlayers() {
  const messages = useMessages();
  const steps = [messages.playersEmptyStep1, messages.playersEmptyStep2, messages.playersEmptyStep3];
  return (
    <section className="rounded-lg border border-line bg-surface px-5 py-10 sm:px-10 sm:py-12">
      <h2 className="text-lg font-semibold tracking-[-0.01em]">{messages.playersEmptyTitle}</h2>
      <p className="mt-1 max-w-xl text-muted">{messages.playersEmptyLead}</p>
      <ol className="my-7 grid gap-4 sm:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step} className="border-t border-line pt-3">
            <span className="text-xs font-semibold text-accent-ink tabular-nums">{index + 1}</span>
            <p className="mt-0.5">{step}</p>
          </li>
        ))}
      </ol>
      <CreatePlayerDialog />
    </section>
  );
}
