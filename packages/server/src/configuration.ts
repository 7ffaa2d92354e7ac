import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { type Plans, plansWith } from '@playhead/contract/plans';

/** What the server needs to know before it starts. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** Origin that embed codes name, without a slash at the end. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Address of a PostgreSQL; embedded PGlite where absent. */
  readonly databaseUrl: string | undefined;
  /** Address of a ClickHouse server; embedded chDB where absent. */
  readonly clickhouseUrl: string | undefined;
  readonly clickhouseCluster: string | undefined;
  readonly role: Role;
  /** 32 bytes; generated into the data directory where absent. */
  readonly masterKey: Uint8Array | undefined;
  readonly logLevel: LogLevel;
  /** How long a store may take for an answer. */
  readonly queryTimeoutSeconds: number;
  /** Proxies whose `X-Forwarded-For` is believed: addresses, or ranges in CIDR notation. */
  readonly trustedProxies: readonly string[];
  /** What one caller may do at a time; 0 where there is no limit. */
  readonly limits: {
    readonly ratePerSecond: number;
    readonly rateBurst: number;
    readonly throttleInFlight: number;
    readonly failedProofsPerMinute: number;
    /** Beats that players of one account may report. */
    readonly beatsPerSecond: number;
  };
  readonly plans: Plans;
  /** Path of the operator's own database of cities. */
  readonly cityDatabase: string | undefined;
  /** How many days statistics' rows are kept. */
  readonly retention: { readonly beatDays: number; readonly spanDays: number; readonly viewDays: number };
  readonly bootstrap: {
    readonly email: string | undefined;
    readonly password: string | undefined;
    readonly accessKey: string | undefined;
    readonly secretKey: string | undefined;
  };
}

/** What a process does: everything; or only one thing to the stores, and end. */
export type Role = (typeof ROLES)[number];
const ROLES = ['all', 'migrate', 'rollup', 'reconcile'] as const;

type LogLevel = (typeof LOG_LEVELS)[number];
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Every environment variable with its default and meaning; docs/configuration.md is generated from this. */
export const VARIABLES = {
  PLAYHEAD_HOST: { default: '127.0.0.1', meaning: 'Address to listen on (`0.0.0.0` in the container image).' },
  PLAYHEAD_PORT: { default: '8080', meaning: 'Port to listen on, 1 to 65535.' },
  PLAYHEAD_PUBLIC_URL: {
    default: 'http://HOST:PORT',
    meaning: 'Origin under which browsers reach the server; embed codes name it.',
  },
  PLAYHEAD_DATA_DIR: { default: './data', meaning: 'Everything that the embedded engines and the spool keep.' },
  PLAYHEAD_DATABASE_URL: { default: 'embedded PGlite', meaning: '`postgres://…` of a PostgreSQL 14 or newer.' },
  PLAYHEAD_CLICKHOUSE_URL: {
    default: 'embedded chDB',
    meaning: '`http(s)://user:password@host:8123/database` of a ClickHouse server.',
  },
  PLAYHEAD_CLICKHOUSE_CLUSTER: { default: 'none', meaning: 'Cluster name, for replicated and sharded tables.' },
  PLAYHEAD_ROLE: {
    default: 'all',
    meaning:
      '`all`; or do one thing and end: `migrate` brings the tables up to date, `rollup` the sums by hour and day, `reconcile` compares these with the views and the beats and ends with 1 where they differ.',
  },
  PLAYHEAD_MASTER_KEY: {
    default: 'generated into the data directory',
    meaning: '64 hex digits; seals stored secrets and signs play tokens.',
  },
  PLAYHEAD_LOG_LEVEL: { default: 'warn', meaning: '`debug`, `info`, `warn`, `error` or `silent`.' },
  PLAYHEAD_QUERY_TIMEOUT_SECONDS: {
    default: '15',
    meaning: 'How long PostgreSQL or ClickHouse may take for an answer, 1 to 600; then the API answers 504/510.',
  },
  PLAYHEAD_BEAT_RETENTION_DAYS: {
    default: '30',
    meaning: "Days from its view's start that a beat is kept, 10 to 3650.",
  },
  PLAYHEAD_SPAN_RETENTION_DAYS: {
    default: '90',
    meaning: 'Days that the single stalls, seeks and renditions of a view are kept, 1 to 3650.',
  },
  PLAYHEAD_VIEW_RETENTION_DAYS: {
    default: '396',
    meaning: 'Days that views and their errors are kept, 30 to 3650; sums by hour and day are kept for good.',
  },
  PLAYHEAD_TRUSTED_PROXIES: {
    default: 'none',
    meaning: 'Addresses or ranges (`10.0.0.0/8`), separated by commas, of proxies whose `X-Forwarded-For` is believed.',
  },
  PLAYHEAD_RATE_PER_SECOND: {
    default: '100',
    meaning: 'Requests a second that one API key or user may make; beyond it 429/420. 0 lifts the limit.',
  },
  PLAYHEAD_RATE_BURST: { default: '200', meaning: 'Requests that it may make at once after a rest.' },
  PLAYHEAD_THROTTLE_IN_FLIGHT: {
    default: '64',
    meaning: 'Requests that it may have under way at a time; beyond it 429/410. 0 lifts the limit.',
  },
  PLAYHEAD_FAILED_PROOFS_PER_MINUTE: {
    default: '60',
    meaning:
      'Requests a minute from one address that may fail to prove who makes them; beyond it 429/420. 0 lifts the limit.',
  },
  PLAYHEAD_BEATS_PER_SECOND: {
    default: '0',
    meaning:
      'Beats a second that players of one account may report, ten times that after a rest; beyond it 429, and they wait. 0: any number.',
  },
  PLAYHEAD_CITY_DATABASE: {
    default: 'none',
    meaning:
      'Path of a MaxMind DB in the layout of GeoLite2 City: adds region and city of viewers, and its countries win.',
  },
  PLAYHEAD_PLAN_STANDARD_PLAYERS: {
    default: '0',
    meaning: 'Players that an account of the Standard plan may have; 0: any number.',
  },
  PLAYHEAD_PLAN_STANDARD_MONTHLY_REQUESTS: {
    default: '0',
    meaning: 'Requests to the API that it may make in a calendar month (UTC); beyond it 429/400. 0: any number.',
  },
  PLAYHEAD_PLAN_BASIC_PLAYERS: {
    default: '1',
    meaning: 'Players that an account of the Basic plan may have; 0: any number.',
  },
  PLAYHEAD_PLAN_BASIC_MONTHLY_REQUESTS: {
    default: '0',
    meaning: 'Requests to the API that it may make in a calendar month (UTC); 0: any number.',
  },
  PLAYHEAD_BOOTSTRAP_EMAIL: {
    default: 'admin@playhead.local',
    meaning: 'E-mail of the first account; used only when there is none.',
  },
  PLAYHEAD_BOOTSTRAP_PASSWORD: { default: 'generated, printed once', meaning: 'Its password.' },
  PLAYHEAD_BOOTSTRAP_ACCESS_KEY: { default: 'generated, printed once', meaning: 'Its access key.' },
  PLAYHEAD_BOOTSTRAP_SECRET_KEY: { default: 'generated, printed once', meaning: 'Its secret key.' },
} as const satisfies Record<string, { default: string; meaning: string }>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from environment variables; an empty variable counts as absent.
 *
 * @returns the configuration, or every fault at once, each naming its variable and what it should be. `unknown` are variables that
 * look like ours and mean nothing here: a typing error perhaps, or a container platform's own, so no reason not to start.
 */
export function parseConfiguration(
  environment: Environment,
): { ok: true; configuration: Configuration; unknown: readonly string[] } | { ok: false; faults: readonly string[] } {
  const faults: string[] = [];
  const read = (name: keyof typeof VARIABLES) => environment[name]?.trim() || undefined;
  const check = <Value>(name: keyof typeof VARIABLES, parse: (text: string) => Value | undefined, wanted: string) => {
    const text = read(name);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) faults.push(`${name} must be ${wanted}`);
    return value;
  };

  const host = read('PLAYHEAD_HOST') ?? VARIABLES.PLAYHEAD_HOST.default;
  const port = check('PLAYHEAD_PORT', parsePort, 'a whole number from 1 to 65535') ?? 8080;
  const publicUrl = check('PLAYHEAD_PUBLIC_URL', parseOrigin, 'an origin such as https://video.example.com');
  const databaseUrl = check('PLAYHEAD_DATABASE_URL', urlWith(['postgres:', 'postgresql:']), 'a postgres:// address');
  const clickhouseUrl = check(
    'PLAYHEAD_CLICKHOUSE_URL',
    urlWith(['http:', 'https:']),
    'an http:// or https:// address',
  );
  const clickhouseCluster = check(
    'PLAYHEAD_CLICKHOUSE_CLUSTER',
    parseName,
    'a name of letters, digits and underscores',
  );
  if (clickhouseCluster !== undefined && clickhouseUrl === undefined) {
    faults.push('PLAYHEAD_CLICKHOUSE_CLUSTER needs PLAYHEAD_CLICKHOUSE_URL: the embedded engine has no clusters');
  }
  const role = check('PLAYHEAD_ROLE', oneOf(ROLES), `one of ${ROLES.join(', ')}`) ?? 'all';
  const masterKey = check('PLAYHEAD_MASTER_KEY', parseKey, '64 hex digits');
  const logLevel = check('PLAYHEAD_LOG_LEVEL', oneOf(LOG_LEVELS), `one of ${LOG_LEVELS.join(', ')}`) ?? 'warn';
  const number = (name: keyof typeof VARIABLES, least = 0, most = MOST) =>
    check(name, wholeNumber(least, most), `a whole number from ${least} to ${most}`);
  const queryTimeoutSeconds = number('PLAYHEAD_QUERY_TIMEOUT_SECONDS', 1, 600) ?? 15;
  const trustedProxies =
    check('PLAYHEAD_TRUSTED_PROXIES', parseRanges, 'addresses or ranges, separated by commas') ?? [];
  const limits = readLimits(number);
  const plans = readPlans(number);
  const cityDatabase = read('PLAYHEAD_CITY_DATABASE');
  const retention = {
    beatDays: number('PLAYHEAD_BEAT_RETENTION_DAYS', 10, 3650) ?? 30,
    spanDays: number('PLAYHEAD_SPAN_RETENTION_DAYS', 1, 3650) ?? 90,
    viewDays: number('PLAYHEAD_VIEW_RETENTION_DAYS', 30, 3650) ?? 396,
  };
  const bootstrap = {
    email: check('PLAYHEAD_BOOTSTRAP_EMAIL', parseEmail, 'an e-mail address'),
    password: check('PLAYHEAD_BOOTSTRAP_PASSWORD', atLeast(12), 'at least 12 characters'),
    accessKey: check('PLAYHEAD_BOOTSTRAP_ACCESS_KEY', parseAccessKey, '8 to 64 letters and digits'),
    secretKey: check('PLAYHEAD_BOOTSTRAP_SECRET_KEY', atLeast(16), 'at least 16 characters'),
  };
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    unknown: unknownVariables(environment),
    configuration: {
      host,
      port,
      publicUrl: publicUrl ?? `http://${urlHost(host)}:${port}`,
      dataDir: resolve(read('PLAYHEAD_DATA_DIR') ?? VARIABLES.PLAYHEAD_DATA_DIR.default),
      databaseUrl,
      clickhouseUrl,
      clickhouseCluster,
      role,
      masterKey,
      logLevel,
      queryTimeoutSeconds,
      trustedProxies,
      limits,
      plans,
      cityDatabase: cityDatabase === undefined ? undefined : resolve(cityDatabase),
      retention,
      bootstrap,
    },
  };
}

type ReadNumber = (name: keyof typeof VARIABLES, least?: number) => number | undefined;

const readLimits = (read: ReadNumber): Configuration['limits'] => ({
  ratePerSecond: read('PLAYHEAD_RATE_PER_SECOND') ?? 100,
  rateBurst: read('PLAYHEAD_RATE_BURST', 1) ?? 200,
  throttleInFlight: read('PLAYHEAD_THROTTLE_IN_FLIGHT') ?? 64,
  failedProofsPerMinute: read('PLAYHEAD_FAILED_PROOFS_PER_MINUTE') ?? 60,
  beatsPerSecond: read('PLAYHEAD_BEATS_PER_SECOND') ?? 0,
});

const readPlans = (read: ReadNumber): Plans =>
  plansWith({
    standard: {
      players: read('PLAYHEAD_PLAN_STANDARD_PLAYERS'),
      monthlyRequests: read('PLAYHEAD_PLAN_STANDARD_MONTHLY_REQUESTS'),
    },
    basic: {
      players: read('PLAYHEAD_PLAN_BASIC_PLAYERS'),
      monthlyRequests: read('PLAYHEAD_PLAN_BASIC_MONTHLY_REQUESTS'),
    },
  });

/** The table of docs/configuration.md, in Markdown. */
export function configurationTable(): string {
  const rows = Object.entries(VARIABLES).map(
    ([name, { default: fallback, meaning }]) => `| \`${name}\` | ${fallback} | ${meaning} |`,
  );
  return ['| Variable | Default | Meaning |', '|---|---|---|', ...rows].join('\n');
}

/** What the command line of the sdk reads from the same environment. */
const COMMAND_LINE_VARIABLES = ['PLAYHEAD_URL', 'PLAYHEAD_ACCESS_KEY', 'PLAYHEAD_SECRET_KEY'];

function unknownVariables(environment: Environment): string[] {
  const known = [...Object.keys(VARIABLES), ...COMMAND_LINE_VARIABLES];
  return Object.keys(environment).filter((name) => name.startsWith('PLAYHEAD_') && !known.includes(name));
}

/** A wildcard address is no address to send a browser to. */
const urlHost = (host: string) =>
  host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;

const MOST = 1_000_000_000;

const wholeNumber = (least: number, most: number) => (text: string) =>
  /^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;
const parseRanges = (text: string) => {
  const ranges = text.split(',').map((range) => range.trim());
  return ranges.every(isRange) ? ranges : undefined;
};
const isRange = (text: string) => {
  const [address = '', bits] = text.split('/');
  const width = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return width > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width));
};
const parsePort = (text: string) =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535 ? Number(text) : undefined;
const parseName = (text: string) => (/^\w{1,64}$/.test(text) ? text : undefined);
const parseKey = (text: string) =>
  /^[\da-f]{64}$/i.test(text) ? Uint8Array.from(Buffer.from(text, 'hex')) : undefined;
const parseEmail = (text: string) => (/^[^\s@]+@[^\s@]+$/.test(text) && text.length <= 254 ? text : undefined);
const parseAccessKey = (text: string) => (/^[A-Za-z\d]{8,64}$/.test(text) ? text : undefined);
const atLeast = (length: number) => (text: string) => (text.length >= length ? text : undefined);
const oneOf =
  <const Values extends readonly string[]>(values: Values) =>
  (text: string): Values[number] | undefined =>
    values.find((value) => value === text);

function parseOrigin(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username
    ? url.origin
    : undefined;
}

const urlWith = (protocols: readonly string[]) => (text: string) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
