import { CopyButton } from '../../controls/copy-button.tsx';
import { useMessages } from '../../i18n/language-provider.tsx';

interface CodeBlockProps {
  readonly code: string;
  /** Whether other code is about to take its place; then it cannot be copied. */
  readonly isStale?: boolean;
}

/** Code to copy: wrapped rather than cut, with a button that copies it exactly. */
export function CodeBlock({ code, isStale = false }: CodeBlockProps) {
  const messages = useMessages();
  return (
    <section aria-label={messages.embedCodeLabel} className="rounded-lg border border-line bg-surface">
      <pre
        aria-busy={isStale}
        className="px-4 py-3.5 font-mono text-[0.8125rem] leading-relaxed break-words whitespace-pre-wrap aria-busy:text-muted"
      >
        <code>{code}</code>
      </pre>
      <div className="flex flex-wrap items-center gap-3 border-t border-line px-3 py-2.5">
        <CopyButton look="words" label={messages.copyCode} text={code} isDisabled={isStale} />
      </div>
    </section>
  );
}
