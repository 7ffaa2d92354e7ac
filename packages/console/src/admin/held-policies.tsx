import { Badge } from '../controls/badge.tsx';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';

/** The policies that somebody holds, or that there are none. */
export function HeldPolicies({ policies }: { readonly policies: readonly string[] }) {
  const { users: texts } = useAdminMessages();
  if (policies.length === 0) return <p>{texts.none}</p>;
  return (
    <ul aria-label={texts.policies} className="mt-1 flex flex-wrap gap-1.5">
      {policies.map((policy) => (
        <li key={policy} className="min-w-0">
          <Badge>
            <span className="truncate">{policy}</span>
          </Badge>
        </li>
      ))}
    </ul>
  );
}
