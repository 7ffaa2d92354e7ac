import type { FastifyBaseLogger } from 'fastify';
import type { Control } from '../control/index.ts';
import type { Delivery } from '../delivery/index.ts';
import type { Cmcd, Ingest } from '../ingest/index.ts';
import type { MediaAnalyticsQueries, Query, Reports } from '../query/index.ts';
import type { Actors } from './actors.ts';
import type { AdmissionLimits } from './admission/limits.ts';

/** What the edge answers with; the composition root hands it over. */
export interface EdgeParts {
  readonly control: Control;
  readonly delivery: Delivery;
  readonly ingest: Ingest;
  readonly cmcd: Cmcd;
  readonly query: Query;
  readonly mediaAnalytics: MediaAnalyticsQueries;
  readonly reports: Reports;
  /** Whether each store answers, by its name. */
  readonly stores: () => Promise<Readonly<Record<string, boolean>>>;
  readonly now: () => number;
  readonly limits: AdmissionLimits;
  /** Addresses, or ranges in CIDR notation, of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly log: FastifyBaseLogger;
  /** Origin of the server, as browsers reach it. */
  readonly publicUrl: string;
  readonly version: string;
  /** Folders with built files. */
  readonly files: { readonly console: string; readonly player: string; readonly demoMedia: string };
  /** Access key of the demo player, where there is one. */
  readonly demoAccessKey: () => Promise<string | undefined>;
}

/** What routes are registered with. */
export interface RouteParts extends EdgeParts {
  readonly actors: Actors;
}
