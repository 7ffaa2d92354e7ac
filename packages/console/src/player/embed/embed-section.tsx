import type { EmbedCode } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api-context.tsx';
import { embedQuery } from '../../api/queries.ts';
import { FailurePanel } from '../../controls/failure-panel.tsx';
import { Segmented } from '../../controls/segmented.tsx';
import { Skeleton } from '../../controls/skeleton.tsx';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { EnvironmentSwitch } from '../environment-switch.tsx';
import { usePlayerView } from '../use-player-view.ts';
import { CodeBlock } from './code-block.tsx';
import { type EmbedSource, embedWish } from './embed-source.ts';
import { SourceFields } from './source-fields.tsx';
import { useSettled } from './use-settled.ts';

/** Typing goes on for that long between two keys, mostly. */
const TYPING_MS = 300;

/** The code to paste, for an environment, in the form that fits the page, with what it is to play. */
export function EmbedSection({ playerNo }: { readonly playerNo: number }) {
  const { language, messages } = useLanguage();
  const [{ environment }] = usePlayerView();
  const [source, setSource] = useState<EmbedSource>({ src: '', title: '' });
  const wish = { environment, lang: language, ...embedWish(useSettled(source, TYPING_MS)) };
  const { data, error, refetch, isPlaceholderData } = useQuery(embedQuery(useApi(), playerNo, wish));
  return (
    <div className="max-w-3xl">
      <p className="mb-4">{messages.embedLead}</p>
      <div className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2">
        <EnvironmentSwitch />
        <p className="text-xs text-muted">{messages.environmentHint[environment]}</p>
      </div>
      <SourceFields source={source} onChange={setSource} />
      {data !== undefined && <Forms code={data} isStale={isPlaceholderData} />}
      {data === undefined && error === null && <Skeleton className="h-40 w-full rounded-lg" />}
      {data === undefined && error !== null && (
        <FailurePanel title={messages.embedFailed} error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}

interface FormsProps {
  readonly code: EmbedCode;
  /** Whether the code is of the choice before, while that of the present one is on its way. */
  readonly isStale: boolean;
}

function Forms({ code, isStale }: FormsProps) {
  const { messages } = useLanguage();
  const [{ form: chosen }, change] = usePlayerView();
  const form = code.forms.find(({ id }) => id === chosen) ?? code.forms[0];
  if (form === undefined) return null;
  return (
    <>
      <Segmented
        label={messages.embedForm}
        value={form.id}
        choices={code.forms.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(id) => change({ form: id })}
      />
      <p className="mt-2 mb-3 text-xs text-muted">{form.note}</p>
      <CodeBlock code={form.code} isStale={isStale} />
    </>
  );
}
