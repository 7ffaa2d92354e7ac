import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { embedQuery } from '../../api/queries.ts';
import { Skeleton } from '../../controls/skeleton.tsx';
import { useMessages } from '../../i18n/language-provider.tsx';
import { CodeBlock } from '../embed/code-block.tsx';
import { usePlayerView } from '../use-player-view.ts';
import { useRangeTexts } from './range-texts.ts';

/** In the place of a chart without a view: the code that brings the first one. */
export function NoViews({ playerNo }: { readonly playerNo: number }) {
  const messages = useMessages();
  const [{ environment, range }] = usePlayerView();
  const { data, isPending, isPlaceholderData } = useQuery(embedQuery(useApi(), playerNo, { environment }));
  const code = data?.forms[0]?.code;
  return (
    <section className="mt-4 rounded-lg border border-dashed border-edge/60 px-5 py-8 sm:px-8">
      <h2 className="font-semibold">{messages.noViewsTitle(useRangeTexts()[range].inRange)}</h2>
      <p className="mt-1 mb-5 text-muted">{messages.noViewsLead}</p>
      {isPending && <Skeleton className="h-28 w-full rounded-lg" />}
      {code !== undefined && <CodeBlock code={code} isStale={isPlaceholderData} />}
    </section>
  );
}
