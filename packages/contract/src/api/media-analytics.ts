import Type, { type Static } from 'typebox';

/** Answer of GET /api/v1/media-analytics. Everything is null until the first key is made. */
export const MediaAnalyticsSchema = Type.Object({
  status: Type.Enum(['inactive', 'active'], { description: 'Whether there is a key.' }),
  company_id: Type.Union([Type.String(), Type.Null()], { description: 'Sent as `x-project-id`; never changes.' }),
  created_at: Type.Union([Type.String(), Type.Null()], { description: 'When the first key was made, ISO 8601.' }),
  key_created_at: Type.Union([Type.String(), Type.Null()], { description: 'When the present key was made, ISO 8601.' }),
  key_created_by: Type.Union([Type.String(), Type.Null()], {
    description: 'E-mail address or access key of who made it.',
  }),
});

/** Answer of POST /api/v1/media-analytics/key. */
export const MediaAnalyticsKeySchema = Type.Object({
  ...MediaAnalyticsSchema.properties,
  api_key: Type.String({ description: 'Sent as `x-api-key`. Shown this once.' }),
});

export type MediaAnalytics = Static<typeof MediaAnalyticsSchema>;
export type MediaAnalyticsKey = Static<typeof MediaAnalyticsKeySchema>;
