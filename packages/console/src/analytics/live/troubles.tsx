import type { Environment } from '@playhead/contract/api';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.tsx';
import { useViewsMessages } from '../../i18n/views/views-messages.ts';
import { ViewTable } from '../views/list/view-table.tsx';
import { troublesQuery } from './queries.ts';

/** Views with errors and stalls of the last minutes, as they come. */
export function Troubles({ environment }: { readonly environment: Environment }) {
  const { live: texts } = useViewsMessages();
  const { data, error } = useQuery(troublesQuery(useApi(), environment));
  return (
    <section aria-labelledby="troubles" className="mt-6">
      <h3 id="troubles" className="font-semibold">
        {texts.troubles}
      </h3>
      <p className="mb-2 text-xs text-muted">{error === null ? texts.troublesLead : texts.troublesFailed}</p>
      {data !== undefined && data.length > 0 && <ViewTable views={data} label={texts.troubles} />}
      {data !== undefined && data.length === 0 && (
        <p className="rounded-lg border border-dashed border-edge/60 px-4 py-6 text-center text-muted">
          {texts.noTroubles}
        </p>
      )}
    </section>
  );
}
