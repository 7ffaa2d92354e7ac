import { CopyButton } from '../../controls/copy-button.tsx';
import { useMessages } from '../../i18n/language-provider.tsx';

/** Code to copy: wrapped rather than cut, with a button that copies it exactly. */
export function CodeBlock({ code }: { readonly code: string }) {
  const messages = useMessages();
  return (
    <section aria-label={messages.embedCodeLabel} className="rounded-lg border border-line bg-surface">
      <pre className="px-4 py-3.5 font-mono text-[0.8125rem] leading-relaxed break-words whitespace-pre-wrap">
        <code>{code}</code>
      </pre>
      <div className="flex flex-wrap items-center gap-3 border-t border-line px-3 py-2.5">
        <CopyButton look="words" label={messages.copyCode} text={code} />
      </div>
    </section>
  );
}
