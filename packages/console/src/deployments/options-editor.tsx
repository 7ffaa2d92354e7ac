import type { PlayerOptionsResult } from '@playhead/contract/api';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useApi } from '../api/api-context.tsx';
import { failureOf, hasCode } from '../api/failure.ts';
import { Button } from '../controls/button.tsx';
import { ChangeProblem } from '../controls/change-problem.tsx';
import { Notice } from '../controls/notice.tsx';
import { useAdminMessages } from '../i18n/admin/admin-messages.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { usePlayerNo } from '../player/use-player-view.ts';
import { CheckPanel } from './check-panel.tsx';
import { judgeText } from './judge-text.ts';
import { placeOf } from './place-of.ts';
import { selectPlace } from './select-place.ts';
import { useDeploy } from './use-deploy.ts';

interface OptionsEditorProps {
  /** What Develop shows, as it was when the editor was opened. */
  readonly edited: PlayerOptionsResult;
  /** Loads what Develop shows by now; what was typed is lost then. */
  readonly onReload: () => void;
}

/** The options document as text, checked while it is typed against the same catalogue that the server checks it with. */
export function OptionsEditor({ edited, onReload }: OptionsEditorProps) {
  const { language } = useLanguage();
  const { deployments: texts, unchanged } = useAdminMessages();
  const original = useMemo(() => JSON.stringify(edited.option, null, 2), [edited]);
  const [text, setText] = useState(original);
  const field = useRef<HTMLTextAreaElement>(null);
  const checked = useDeferredValue(text);
  const judgement = useMemo(() => judgeText(checked, language), [checked, language]);
  const deploy = useDeployOptions(edited.revision);
  const isValid = judgement.kind === 'checked' && judgement.check.ok;
  const isChanged = text !== original;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isValid && isChanged) deploy.mutate(text);
  };
  const goTo = (path: string) => {
    const place = placeOf(text, path);
    if (field.current !== null && place !== undefined) selectPlace(field.current, place);
  };

  return (
    <form noValidate onSubmit={submit} className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="flex flex-col gap-3">
        <textarea
          ref={field}
          aria-label={texts.editLabel}
          aria-invalid={!isValid}
          aria-describedby="options-check"
          value={text}
          onChange={({ target }) => setText(target.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="h-80 w-full resize-y rounded-lg sm:h-[max(20rem,calc(100dvh-25rem))] border border-edge bg-surface px-4 py-3 font-mono text-base leading-relaxed sm:text-[0.8125rem] focus:outline-2 focus:outline-offset-0 focus:outline-focus aria-invalid:border-danger"
        />
        <DeployProblem error={deploy.error} onReload={onReload} />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" look="primary" disabled={!isValid || !isChanged || deploy.isPending}>
            {deploy.isPending ? texts.deploying : texts.deployDevelop}
          </Button>
          <Button disabled={judgement.kind !== 'checked'} onClick={() => setText(formatted(text))}>
            {texts.format}
          </Button>
          <Button look="quiet" disabled={!isChanged} onClick={() => setText(original)}>
            {texts.discard}
          </Button>
          {!isChanged && <span className="text-xs text-muted">{unchanged}</span>}
        </div>
      </div>
      <CheckPanel judgement={judgement} onGoTo={goTo} />
    </form>
  );
}

function useDeployOptions(revision: number) {
  const api = useApi();
  const playerNo = usePlayerNo();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const deploy = useDeploy(playerNo, async (text: string) => {
    await api.players.applyDev(playerNo, { option: text, revision });
    queryClient.removeQueries({ queryKey: ['edited-options', playerNo] });
    await navigate({
      to: '/players/$playerNo/deployments',
      params: { playerNo: String(playerNo) },
      search: { done: 'develop' },
    });
  });
  return deploy;
}

interface DeployProblemProps {
  readonly error: unknown;
  readonly onReload: () => void;
}

function DeployProblem({ error, onReload }: DeployProblemProps) {
  const { deployments: texts } = useAdminMessages();
  if (error === null || !hasCode(failureOf(error), 4901)) return <ChangeProblem error={error} />;
  return (
    <Notice look="problem">
      <p>{texts.changedMeanwhile}</p>
      <Button className="mt-2.5" onClick={onReload}>
        {texts.loadNewest}
      </Button>
    </Notice>
  );
}

function formatted(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
