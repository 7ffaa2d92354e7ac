import type { OptionsCheck, OptionsFault } from '@playhead/contract/options/check';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { OPTIONS_LIMIT_BYTES, type TextJudgement } from './judge-text.ts';

interface CheckPanelProps {
  readonly judgement: TextJudgement;
  /** Shows the place in the text. */
  readonly onGoTo: (path: string) => void;
}

/** What the catalogue says about the document: what is wrong, each with the way to it, and what has no effect. */
export function CheckPanel({ judgement, onGoTo }: CheckPanelProps) {
  const { deployments: texts } = useAdminMessages();
  return (
    <section aria-labelledby="check-title" className="rounded-lg border border-line bg-surface p-4 lg:sticky lg:top-7">
      <h3 id="check-title" className="text-xs font-medium text-muted">
        {texts.check}
      </h3>
      <Verdict judgement={judgement} />
      {judgement.kind === 'checked' && <Findings check={judgement.check} onGoTo={onGoTo} />}
    </section>
  );
}

function Verdict({ judgement }: { readonly judgement: TextJudgement }) {
  const text = useVerdict(judgement);
  const isFine = judgement.kind === 'checked' && judgement.check.ok;
  const Icon = isFine ? CircleCheck : CircleAlert;
  return (
    <p id="options-check" role="status" className="mt-1.5 flex items-start gap-2 font-medium">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${isFine ? 'text-good' : 'text-danger'}`} />
      {text}
    </p>
  );
}

function useVerdict(judgement: TextJudgement): string {
  const { deployments: texts } = useAdminMessages();
  if (judgement.kind === 'too-large') return texts.tooLarge(String(OPTIONS_LIMIT_BYTES / 1024));
  if (judgement.kind === 'no-json') return texts.notJsonAt(judgement.line, judgement.column);
  const { check } = judgement;
  return check.ok ? texts.checkFine : texts.faultCount(check.faults.length + check.moreFaults);
}

function Findings({ check, onGoTo }: { readonly check: OptionsCheck; readonly onGoTo: (path: string) => void }) {
  const { deployments: texts } = useAdminMessages();
  return (
    <div className="max-h-[60vh] overflow-y-auto empty:hidden">
      {!check.ok && (
        <ul className="mt-3 flex flex-col gap-3">
          {check.faults.map((fault) => (
            <Fault key={fault.path} fault={fault} onGoTo={onGoTo} />
          ))}
          <More count={check.moreFaults} />
        </ul>
      )}
      <Paths title={texts.unknown} paths={check.unknown} more={check.moreUnknown} onGoTo={onGoTo} />
      {check.ok && (
        <Paths title={texts.withoutEffect} paths={check.withoutEffect} more={check.moreWithoutEffect} onGoTo={onGoTo} />
      )}
    </div>
  );
}

function Fault({ fault, onGoTo }: { readonly fault: OptionsFault; readonly onGoTo: (path: string) => void }) {
  const { deployments: texts } = useAdminMessages();
  return (
    <li>
      <PathButton path={fault.path} onGoTo={onGoTo} />
      <p className="text-xs text-muted">{texts.expected(fault.expected, fault.found)}</p>
    </li>
  );
}

interface PathsProps {
  readonly title: string;
  readonly paths: readonly string[];
  readonly more: number;
  readonly onGoTo: (path: string) => void;
}

function Paths({ title, paths, more, onGoTo }: PathsProps) {
  if (paths.length === 0) return null;
  return (
    <div className="mt-4 border-t border-line pt-3">
      <h4 className="text-xs text-muted">{title}</h4>
      <ul className="mt-1 flex flex-col">
        {paths.map((path) => (
          <li key={path}>
            <PathButton path={path} onGoTo={onGoTo} />
          </li>
        ))}
        <More count={more} />
      </ul>
    </div>
  );
}

function PathButton({ path, onGoTo }: { readonly path: string; readonly onGoTo: (path: string) => void }) {
  const { deployments: texts } = useAdminMessages();
  const name = path || texts.wholeDocument;
  return (
    <button
      type="button"
      title={texts.goTo(name)}
      onClick={() => onGoTo(path)}
      className="min-h-6 cursor-pointer rounded text-left font-mono text-[0.8125rem] break-all underline decoration-edge underline-offset-3 hover:decoration-ink"
    >
      {name}
    </button>
  );
}

function More({ count }: { readonly count: number }) {
  const { deployments: texts } = useAdminMessages();
  return count === 0 ? null : <li className="text-xs text-muted">{texts.more(count)}</li>;
}
