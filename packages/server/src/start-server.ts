import { join } from 'node:path';
import { createPlayTokens } from '@playhead/signing';
import type { FastifyBaseLogger } from 'fastify';
import type { Configuration } from './configuration.ts';
import { createControl } from './control/index.ts';
import { lockDataDirectory } from './data-lock.ts';
import { createDelivery, createReportTargets, readPlayerVersions } from './delivery/index.ts';
import { ensureDemoPlayer, findDemoAccessKey } from './demo-player.ts';
import { createEdge } from './edge/index.ts';
import { createCmcd, createDailySalts, createIngest, createViewers, openSpool, type Places } from './ingest/index.ts';
import { deriveKey, readOrCreateMasterKey } from './master-key.ts';
import { createAsker, createBeatCounter, createMediaAnalytics, createQuery, createReports } from './query/index.ts';
import { type ColumnarStore, openColumnar } from './store/columnar/index.ts';
import { openRelational, type RelationalStore } from './store/relational/index.ts';
import { createUpkeep } from './upkeep/index.ts';

interface Surroundings {
  readonly log: FastifyBaseLogger;
  readonly now: () => number;
  /** Folders with built files. */
  readonly files: { readonly console: string; readonly player: string; readonly demoMedia: string };
  readonly version: string;
  /** Where viewers are. */
  readonly places: Places;
  /** Told what is being done, for a person who waits. */
  readonly progress: (step: string) => void;
  /** Told of the first account as soon as there is one: nothing that fails later may keep its secrets from its owner. */
  readonly greet: (account: FirstAccount) => void;
}

/** The first account's secrets; there is no second chance to see them. */
export interface FirstAccount {
  readonly email: string;
  readonly password: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Salts of a day must be gone when it is over for a day; ten minutes are little of that. */
const SALTS_EVERY_MS = 600_000;

/** A server that answers. */
export interface RunningServer {
  /** Finishes what is under way, writes the beats that are waiting, and ends. */
  readonly close: () => Promise<void>;
}

/** Opens the stores and brings their tables up to date. Whatever was opened is closed again if a later step fails. */
export async function openStores(configuration: Configuration, progress: (step: string) => void) {
  const { dataDir, databaseUrl, clickhouseUrl, clickhouseCluster } = configuration;
  const opened = createClosers();
  try {
    const unlock = lockDataDirectory(dataDir);
    opened.add(async () => unlock());
    progress(
      databaseUrl ? 'Connecting to PostgreSQL' : 'Opening the relational store (the first time takes a few seconds)',
    );
    const relational: RelationalStore = await openRelational(
      databaseUrl
        ? { kind: 'server', url: databaseUrl, statementLimitMs: configuration.queryTimeoutSeconds * 1000 }
        : { kind: 'embedded', path: join(dataDir, 'postgres') },
    );
    opened.add(() => relational.close());
    await relational.migrate();
    progress(clickhouseUrl ? 'Connecting to ClickHouse' : 'Opening the columnar store');
    const columnar: ColumnarStore = await openColumnar(
      clickhouseUrl
        ? { kind: 'server', url: clickhouseUrl, ...(clickhouseCluster ? { cluster: clickhouseCluster } : {}) }
        : { kind: 'embedded', path: join(dataDir, 'clickhouse') },
    );
    opened.add(() => columnar.close());
    await columnar.migrate();
    await columnar.applyRetention(configuration.retention);
    return { relational, columnar, opened };
  } catch (error) {
    await opened.closeAll();
    throw error;
  }
}

/** Wires every part to the stores and listens. */
export async function startServer(configuration: Configuration, surroundings: Surroundings): Promise<RunningServer> {
  const { log, now, files, version, places, progress, greet } = surroundings;
  const { publicUrl, dataDir, host, port } = configuration;
  const versions = readPlayerVersions(files.player);
  const { relational, columnar, opened } = await openStores(configuration, progress);
  try {
    const masterKey = configuration.masterKey ?? readOrCreateMasterKey(dataDir);
    const playTokens = createPlayTokens(deriveKey(masterKey, 'play-tokens'));
    const control = createControl({
      db: relational.db,
      masterKey: deriveKey(masterKey, 'secrets'),
      now,
      latestVersion: versions[0].version,
      versions: versions.map((one) => one.version),
      plans: configuration.plans,
      countBeats: createBeatCounter(columnar),
      log,
    });
    opened.add(() => control.close());
    const first = await control.accounts.bootstrap(definedOnly(configuration.bootstrap));
    if (first.created) greet(first);
    await ensureDemoPlayer(control, first.accountId, publicUrl);

    const salts = createDailySalts({ db: relational.db, now, log });
    opened.add(repeat(salts.keepUp, SALTS_EVERY_MS));
    await salts.keepUp();
    const ingest = createIngest({
      spool: openSpool(join(dataDir, 'spool')),
      columnar,
      verifyToken: playTokens.verify,
      now,
      log,
      beatsPerSecond: configuration.limits.beatsPerSecond,
      places,
      viewers: createViewers({ key: deriveKey(masterKey, 'viewers'), salts }),
    });
    opened.add(() => ingest.close());
    const queryParts = {
      columnar,
      now,
      completeThroughMs: ingest.completeThroughMs,
      asker: createAsker({ columnar, limitSeconds: configuration.queryTimeoutSeconds }),
    };
    const upkeep = createUpkeep({
      columnar,
      now,
      log,
      retention: configuration.retention,
      exclusively: async (run) => void (await relational.runAlone('upkeep', run)),
    });
    opened.add(() => upkeep.stop());
    upkeep.start();
    const query = createQuery(queryParts);
    const reports = createReports(queryParts);
    const cmcd = createCmcd({
      sessions: control.cmcdSessions,
      ingest,
      verifyToken: playTokens.verify,
      tokenOf: createReportTargets({ findPlayer: control.players.deliverable, issueToken: playTokens.issue, now }),
      now,
      log,
    });
    const delivery = createDelivery({
      findPlayer: control.players.deliverable,
      issueToken: playTokens.issue,
      versions,
      publicUrl,
      now,
    });
    const app = await createEdge({
      control,
      delivery,
      ingest,
      cmcd,
      query,
      mediaAnalytics: createMediaAnalytics(queryParts),
      reports,
      stores: async () => ({ relational: await succeeds(relational.ping()), columnar: (await columnar.ping()).ok }),
      now,
      limits: configuration.limits,
      trustedProxies: configuration.trustedProxies,
      log,
      publicUrl,
      version,
      files,
      demoAccessKey: () => findDemoAccessKey(control, first.accountId),
    });
    opened.add(() => app.close());
    await app.listen({ host, port });
    control.usage.beats.start();
    return { close: opened.closeAll };
  } catch (error) {
    await opened.closeAll();
    throw error;
  }
}

/** Remembers how to close what was opened, and closes it in the opposite order; one that fails doesn't keep the others open. */
function createClosers() {
  const closers: (() => Promise<void>)[] = [];
  return {
    add: (close: () => Promise<void>) => void closers.push(close),
    closeAll: async () => {
      const failures: unknown[] = [];
      for (const close of closers.splice(0).reverse()) {
        await close().catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be closed.');
    },
  };
}

/** Does something over and over. @returns what ends it, and waits for what is under way. */
function repeat(work: () => Promise<void>, everyMs: number): () => Promise<void> {
  let under = Promise.resolve();
  const timer = setInterval(() => {
    under = work();
  }, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await under;
  };
}

const succeeds = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  );

function definedOnly<Value extends object>(value: Value): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Value]?: Exclude<Value[Key], undefined> };
}
