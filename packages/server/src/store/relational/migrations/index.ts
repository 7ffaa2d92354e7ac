import { foundation } from './0001-foundation.ts';
import { plans } from './0002-plans.ts';
import { deployments } from './0003-deployments.ts';
import { access } from './0004-access.ts';
import { usage } from './0005-usage.ts';
import { viewerSalts } from './0006-viewer-salts.ts';
import { mediaAnalytics } from './0007-media-analytics.ts';
import { cmcd } from './0008-cmcd.ts';

/** A step of the schema: plain SQL, one statement each, run in one transaction with all that are due. */
export interface SchemaStep {
  /** Begins with its number; steps run in the order of their names. */
  readonly name: string;
  readonly statements: readonly string[];
}

/** Every step of the schema, oldest first. A step that was released is never changed. */
export const SCHEMA_STEPS: readonly SchemaStep[] = [
  foundation,
  plans,
  deployments,
  access,
  usage,
  viewerSalts,
  mediaAnalytics,
  cmcd,
];
