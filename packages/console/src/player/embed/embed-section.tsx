import type { EmbedCode } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { embedQuery } from '../../api/queries.ts';
import { FailurePanel } from '../../controls/failure-panel.tsx';
import { Segmented } from '../../controls/segmented.tsx';
import { Skeleton } from '../../controls/skeleton.tsx';
import { useMessages } from '../../i18n/language-provider.tsx';
import { EnvironmentSwitch } from '../environment-switch.tsx';
import { usePlayerView } from '../use-player-view.ts';
import { CodeBlock } from './code-block.tsx';

/** The code to paste, for an environment, in the form that fits the page. */
export function EmbedSection({ playerNo }: { readonly playerNo: number }) {
  const messages = useMessages();
  const [{ environment }] = usePlayerView();
  const { data, error, refetch } = useQuery(embedQuery(useApi(), playerNo, environment));
  return (
    <div className="max-w-3xl">
      <p className="mb-4">{messages.embedLead}</p>
      <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <EnvironmentSwitch />
        <p className="text-xs text-muted">{messages.environmentHint[environment]}</p>
      </div>
      {data !== undefined && <Forms code={data} />}
      {data === undefined && error === null && <Skeleton className="h-40 w-full rounded-lg" />}
      {data === undefined && error !== null && (
        <FailurePanel title={messages.embedFailed} error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}

type FormId = EmbedCode['forms'][number]['id'];
type Texts = Readonly<Partial<Record<FormId, string>>>;

function Forms({ code }: { readonly code: EmbedCode }) {
  const messages = useMessages();
  const [chosen, setChosen] = useState<FormId>('element');
  const form = code.forms.find(({ id }) => id === chosen) ?? code.forms[0];
  if (form === undefined) return null;
  const titles: Texts = { element: messages.embedElement, script: messages.embedScript };
  const leads: Texts = { element: messages.embedElementLead, script: messages.embedScriptLead };
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segmented
          label={messages.embedForm}
          value={form.id}
          choices={code.forms.map(({ id, title }) => ({ value: id, label: titles[id] ?? title }))}
          onChange={setChosen}
        />
        <p className="text-xs text-muted">{leads[form.id] ?? form.note}</p>
      </div>
      <CodeBlock code={form.code} />
    </>
  );
}
