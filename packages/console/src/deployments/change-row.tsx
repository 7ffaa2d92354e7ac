import type { DeploymentChange } from '@playhead/contract/api';
import { classNames } from '../controls/class-names.ts';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';

/** One place in which two documents differ: where, and what stood and stands there. Values are shown as text, whatever they hold. */
export function ChangeRow({ change }: { readonly change: DeploymentChange }) {
  const { deployments: texts } = useAdminMessages();
  const { path, kind, before, after } = change;
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <code className="min-w-0 font-mono text-[0.8125rem] font-medium break-all">{path || texts.wholeDocument}</code>
        <span className="text-xs text-muted">{texts.kind[kind]}</span>
      </div>
      <div className="mt-1.5 flex flex-col gap-1">
        {before !== undefined && <Value sign="−" label={texts.before} value={before} />}
        {after !== undefined && <Value sign="+" label={texts.after} value={after} />}
      </div>
    </li>
  );
}

interface ValueProps {
  readonly sign: '−' | '+';
  readonly label: string;
  readonly value: unknown;
}

const Value = ({ sign, label, value }: ValueProps) => (
  <div
    className={classNames(
      'flex gap-2.5 rounded px-2 py-1 font-mono text-[0.8125rem]',
      sign === '+' ? 'bg-good/10' : 'bg-danger-wash',
    )}
  >
    <span aria-hidden className={sign === '+' ? 'text-good' : 'text-danger'}>
      {sign}
    </span>
    <span className="sr-only">{label}</span>
    <span className="min-w-0 break-words whitespace-pre-wrap">{JSON.stringify(value, null, 2)}</span>
  </div>
);
