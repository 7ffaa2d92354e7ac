import { Dialog } from '@base-ui/react/dialog';
import type { CreatedKey } from '@playhead/contract/api';
import { buttonClass } from '../../controls/button.tsx';
import { CopyButton } from '../../controls/copy-button.tsx';
import { useAdminMessages } from '../../i18n/admin/admin-messages.ts';
import { useMessages } from '../../i18n/language-provider.tsx';

/** Both halves of a new key pair, to copy. */
export function CreatedKeyView({ created }: { readonly created: CreatedKey }) {
  const messages = useMessages();
  const { keys: texts, done } = useAdminMessages();
  return (
    <div className="mt-5 flex flex-col gap-5">
      <dl className="flex flex-col gap-4">
        <Half title={texts.accessKey} text={created.access_key} copyLabel={messages.copyAccessKey} />
        <Half title={texts.secretKey} text={created.secret_key} copyLabel={texts.copySecret} />
      </dl>
      <div className="flex justify-end">
        <Dialog.Close className={buttonClass('primary', 'max-sm:w-full')}>{done}</Dialog.Close>
      </div>
    </div>
  );
}

interface HalfProps {
  readonly title: string;
  readonly text: string;
  readonly copyLabel: string;
}

const Half = ({ title, text, copyLabel }: HalfProps) => (
  <div>
    <dt className="font-medium">{title}</dt>
    <dd className="mt-1.5 flex flex-col items-start gap-2">
      <code className="w-full rounded-md border border-line bg-sunken px-3 py-2 font-mono text-[0.8125rem] break-all select-all">
        {text}
      </code>
      <CopyButton look="words" label={copyLabel} text={text} />
    </dd>
  </div>
);
