import type { Policy } from '@playhead/contract/api';
import { useMay } from '../../access/use-may.ts';
import { Badge } from '../../controls/badge.tsx';
import { actionText } from '../../i18n/admin/action-text.ts';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { policyDescription } from '../../i18n/admin/policy-description.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { AskLink } from '../ask-link.tsx';
import { Record } from '../record.tsx';
import { Holders } from './holders.tsx';

/** A policy: what it is for, what it allows, and who holds it. */
export function PolicyRecord({ policy }: { readonly policy: Policy }) {
  const { language } = useLanguage();
  const { policies: texts } = useAdminMessages();
  const may = useMay();
  const mayGive = may('Change/updateUser') || may('Change/updateSubAccount');
  return (
    <Record
      title={policy.name}
      badges={<Badge>{policy.is_managed ? texts.managed : texts.own}</Badge>}
      actions={
        mayGive && (
          <AskLink page="/admin/policies" ask="give" of={policy.name} look="quiet">
            {texts.attach}
          </AskLink>
        )
      }
    >
      <p>{policyDescription(policy.name, policy.description, language)}</p>
      <Allowed actions={policy.actions} />
      <Holders policy={policy} />
    </Record>
  );
}

function Allowed({ actions }: { readonly actions: readonly string[] }) {
  const { language } = useLanguage();
  const { policies: texts } = useAdminMessages();
  if (actions.length === 0) return <p>{texts.nothing}</p>;
  return (
    <details className="mt-1.5">
      <summary className="w-max max-w-full cursor-pointer rounded py-1 font-medium text-ink">
        {texts.allows(actions.length)}
      </summary>
      <ul className="mt-1 grid gap-x-6 gap-y-1.5 pb-1 sm:grid-cols-2">
        {actions.map((action) => (
          <li key={action} className="min-w-0">
            <span className="block text-ink">{actionText(action, language)}</span>
            <code className="block font-mono text-2xs break-all">{action}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
