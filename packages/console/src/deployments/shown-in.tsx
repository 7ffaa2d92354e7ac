import type { Deployment } from '@playhead/contract/api';
import { Badge } from '../controls/badge.tsx';
import { useMessages } from '../i18n/language-provider.tsx';

/** Where a deployment is shown now. */
export function ShownIn({ deployment }: { readonly deployment: Deployment }) {
  const messages = useMessages();
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5">
      {deployment.is_production && <Badge tone="good">{messages.production}</Badge>}
      {deployment.is_develop && <Badge>{messages.develop}</Badge>}
    </span>
  );
}
