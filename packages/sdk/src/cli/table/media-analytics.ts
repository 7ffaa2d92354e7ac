import type { CommandGroup } from '../command.ts';
import { regenerateMediaAnalyticsKey, showMediaAnalytics } from '../run/media-analytics.ts';

/** What lets programs ask the Media Analytics API. */
export const MEDIA_ANALYTICS: CommandGroup = {
  title: 'Media Analytics',
  commands: [
    {
      name: 'media-analytics show',
      summary: 'Show company id and key age of the Media Analytics API.',
      examples: [{ call: 'media-analytics show', does: 'What goes into x-project-id' }],
      run: showMediaAnalytics,
    },
    {
      name: 'media-analytics new-key',
      summary: 'Make the key anew and print it; it is never shown again, and the one before stops at once.',
      examples: [{ call: 'media-analytics new-key --yes', does: 'In a script' }],
      confirm: () => 'Make a new key? The present one stops at once.',
      run: regenerateMediaAnalyticsKey,
    },
  ],
};
