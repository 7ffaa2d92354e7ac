import {
  ViewIdSchema,
  type ViewListQuery,
  ViewListQuerySchema,
  ViewListSchema,
  ViewTimelineSchema,
} from '@playhead/contract/api';
import type { FileFormat } from '../../store/columnar/index.ts';
import { formatOf } from '../answer-in-csv.ts';
import { addEndpoint } from '../endpoint.ts';
import type { EdgeApp } from '../openapi.ts';
import type { RouteParts } from '../parts.ts';
import { resultOf } from './answered.ts';
import { EXAMPLE_TIMELINE, EXAMPLE_VIEW } from './view-examples.ts';

const LIST = '/api/v1/views';

interface Format {
  readonly name: FileFormat;
  readonly type: string;
  readonly ending: string;
}

const FILE_FORMATS: ReadonlyMap<string, Format> = new Map([
  ['csv', { name: 'CSV', type: 'text/csv; charset=utf-8', ending: 'csv' }],
  ['parquet', { name: 'Parquet', type: 'application/vnd.apache.parquet', ending: 'parquet' }],
]);

/** A time for the name of a file. */
const stamp = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 16).replace(/[-:]/g, '');

/** Single views. */
export function viewRoutes(app: EdgeApp, parts: RouteParts) {
  const { views } = parts.reports;

  app.addHook('preHandler', async (request, reply) => {
    const format = FILE_FORMATS.get(formatOf(request) ?? '');
    if (format === undefined || request.routeOptions.url !== LIST) return undefined;
    const { accountId } = parts.actors.of(request);
    const { file, fromMs, toMs } = resultOf(await views.export(accountId, request.query as ViewListQuery, format.name));
    const name = `views-${stamp(fromMs)}-${stamp(toMs)}.${format.ending}`;
    return reply
      .type(format.type)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store')
      .send(file);
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/views',
    action: 'View/getStatistics',
    tag: 'statistics',
    summary: 'List views',
    description:
      'Attempts to play, one a line, the newest first. A page goes on from the `next` of the one before, within the same range even while views come in.',
    query: ViewListQuerySchema,
    result: ViewListSchema,
    example: {
      query: { filter: ['!device:tv'], bots: 'include', limit: 10 },
      result: {
        from: '2026-11-24T09:00:00.000Z',
        to: '2026-11-25T09:00:00.000Z',
        complete_through: '2026-11-25T09:30:00.000Z',
        list: [EXAMPLE_VIEW],
        next: null,
      },
    },
    handle: async ({ actor, query }) => ({ ok: true, result: resultOf(await views.list(actor.accountId, query)) }),
  });

  addEndpoint(app, parts, {
    method: 'GET',
    path: '/views/:view_id',
    action: 'View/getStatistics',
    tag: 'statistics',
    summary: 'Show a view from beginning to end',
    description:
      'What is known of it, its reports one by one, the periods within it and its errors. Reports are kept for 30 days; after that the view remains without them, and the answer says so.',
    params: ViewIdSchema,
    result: ViewTimelineSchema,
    example: { params: { view_id: EXAMPLE_VIEW.view_id }, result: EXAMPLE_TIMELINE },
    handle: async ({ actor, params }) => ({
      ok: true,
      result: resultOf(await views.show(actor.accountId, params.view_id)),
    }),
  });
}
