import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.tsx';
import { FailurePanel } from '../controls/failure-panel.tsx';
import { Skeleton } from '../controls/skeleton.tsx';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { policyDescription } from '../i18n/admin/policy-description.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { policiesQuery } from './queries.ts';

interface PolicyChoiceProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of policies out of all that there are. */
export function PolicyChoice({ chosen, onChange }: PolicyChoiceProps) {
  const { users: texts, policies } = useAdminMessages();
  const { data, error, refetch } = useQuery(policiesQuery(useApi()));
  if (data === undefined) {
    if (error === null) return <Skeleton className="h-40 w-full" />;
    return <FailurePanel title={policies.failed} error={error} onRetry={() => void refetch()} />;
  }
  const toggle = (name: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, name] : chosen.filter((other) => other !== name));
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{texts.policies}</legend>
      <ul className="mt-1.5 divide-y divide-line rounded-md border border-line">
        {data.list.map(({ name, description }) => (
          <PolicyRow
            key={name}
            name={name}
            description={description}
            isChosen={chosen.includes(name)}
            onToggle={(isChosen) => toggle(name, isChosen)}
          />
        ))}
      </ul>
      <p className="mt-1.5 text-xs text-muted">{texts.chooseHint}</p>
    </fieldset>
  );
}

interface PolicyRowProps {
  readonly name: string;
  readonly description: string;
  readonly isChosen: boolean;
  readonly onToggle: (isChosen: boolean) => void;
}

function PolicyRow({ name, description, isChosen, onToggle }: PolicyRowProps) {
  const { language } = useLanguage();
  return (
    <li>
      <label className="flex cursor-pointer items-start gap-3 px-3 py-2.5 hover:bg-hover">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={({ target }) => onToggle(target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-accent-ink"
        />
        <span className="min-w-0">
          <span className="block font-mono text-xs font-medium break-all">{name}</span>
          <span className="block text-xs text-muted">{policyDescription(name, description, language)}</span>
        </span>
      </label>
    </li>
  );
}
