import type { MediaAnalytics } from '@playhead/contract/api';
import type { Call, Output } from '../command.ts';
import { type Block, facts, text } from '../view/view.ts';

/** `playhead media-analytics show` */
export async function showMediaAnalytics({ client }: Call): Promise<Output> {
  const access = await client.mediaAnalytics.view();
  return { data: access, view: [describe(access)] };
}

/** `playhead media-analytics new-key` */
export async function regenerateMediaAnalyticsKey({ client }: Call): Promise<Output> {
  const access = await client.mediaAnalytics.regenerateKey();
  const view = [
    describe(access, [['API key', access.api_key]]),
    text('The key is shown this once and never again: keep it now.'),
  ];
  return { data: access, view };
}

const describe = (access: MediaAnalytics, secret: readonly (readonly [string, string])[] = []): Block =>
  facts(
    ['Status', access.status],
    ['Company id', access.company_id ?? 'none yet; playhead media-analytics new-key makes it'],
    ...secret,
    ['Key made', access.key_created_at === null ? 'never' : `${access.key_created_at} by ${access.key_created_by}`],
  );
