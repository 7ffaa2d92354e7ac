// @ts-check

/**
 * One direction that imports must keep. Targets are written as: `@playhead/contract/beats` for a package of ours by name, a path from the
 * root for a file of the same package, `outside:` and such a path for a relative import that leaves its package, `npm:pg` for an installed
 * package, `node:http` for a part of Node, `global:process.env` for the environment.
 *
 * @typedef {object} ImportRule
 * @property {string} name also the name of its folder in fixtures/, which holds a source that breaks the rule.
 * @property {readonly string[]} files whom it binds, as patterns (globs.mjs)
 * @property {readonly string[]} [except] whom of those it doesn't
 * @property {readonly string[]} forbids targets it refuses
 * @property {readonly string[]} [allows] targets of those it lets through
 * @property {boolean} [allowsTypes] lets types through
 * @property {boolean} [bindsTests] binds tests too, which otherwise may cross layers
 * @property {string} message why, and what to do instead
 */

/** Tests and what serves tests alone. */
export const TEST_FILES = [
  '**/browser-test/**',
  '**/testing/**',
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/*.fixture.ts',
  '**/*-for-tests.ts',
];

/** What each package may import from the others. */
const PACKAGE_KNOWS = {
  contract: [],
  signing: ['contract'],
  player: ['contract'],
  beacon: ['contract'],
  embed: ['beacon', 'contract', 'player'],
  react: ['contract', 'embed'],
  vue: ['contract', 'embed'],
  sdk: ['contract', 'signing'],
  console: ['contract', 'sdk'],
  server: ['contract', 'signing'],
};

/** What each folder of the server may import from the others; main.ts and the files beside it may import all of them. */
const SERVER_KNOWS = {
  store: [],
  control: ['store'],
  ingest: ['store'],
  query: ['store'],
  upkeep: ['store'],
  alerting: ['query', 'store'],
  delivery: ['control', 'ingest', 'query', 'store'],
  edge: ['alerting', 'control', 'delivery', 'ingest', 'query', 'store', 'upkeep'],
};

const SERVER = 'packages/server/src';
const BROWSER_PACKAGES = 'packages/{player,beacon,embed,react,vue,console}/src/**';
const PAGE_PACKAGES = 'packages/{player,beacon,embed,react,vue}/src/**';

/** @type {readonly ImportRule[]} */
const packageRules = Object.entries(PACKAGE_KNOWS).map(([name, known]) => ({
  name: `package-${name}`,
  files: [`packages/${name}/src/**`],
  forbids: ['@playhead/**'],
  allows: known.map((other) => `@playhead/${other}{,/**}`),
  message: `${name} may import ${listed(known, 'no other package of ours')}. Move what both need to where both may look, or hand it in as an argument.`,
}));

/** @type {readonly ImportRule[]} */
const serverRules = Object.entries(SERVER_KNOWS).map(([name, known]) => ({
  name: `server-${name}`,
  files: [`${SERVER}/${name}/**`],
  forbids: [`${SERVER}/**`],
  allows: [name, ...known].map((other) => `${SERVER}/${other}/**`),
  message: `${name}/ may import ${listed(
    known.map((other) => `${other}/`),
    'nothing else of the server',
  )}. What it needs of another part, main.ts hands over as an argument.`,
}));

/** @type {readonly ImportRule[]} */
const otherRules = [
  {
    name: 'packages-by-name',
    files: ['**'],
    forbids: ['outside:packages/**', 'outside:e2e/**', 'outside:bench/**'],
    bindsTests: true,
    message:
      'A relative path must not leave its package: import the other package by its name, through what it exports.',
  },
  {
    name: 'server-folders',
    files: [`${SERVER}/*/**`],
    except: Object.keys(SERVER_KNOWS).map((name) => `${SERVER}/${name}/**`),
    forbids: ['**'],
    message:
      'The server has no such folder in its architecture. Put the file into the folder whose step it is, or give the new folder a row in SERVER_KNOWS.',
  },
  {
    name: 'player-core-without-dom',
    files: ['packages/player/src/core/**'],
    forbids: ['**'],
    allows: ['packages/player/src/core/**', '@playhead/contract/**'],
    message:
      'The core of the player knows neither the DOM nor an engine: let media/ or ui/ import the core, and pass in what it needs.',
  },
  {
    name: 'browser-without-node',
    files: [BROWSER_PACKAGES, 'packages/{contract,signing,sdk}/src/**'],
    except: ['packages/sdk/src/cli/**'],
    forbids: ['node:**'],
    message: 'This runs in browsers, where Node has nothing to offer: use what the web platform has.',
  },
  {
    name: 'page-without-schemas',
    files: [PAGE_PACKAGES],
    forbids: ['@playhead/contract/**/schema'],
    message: 'A schema pulls TypeBox into the page: import the types and the data from the entry beside it.',
  },
  {
    name: 'page-takes-api-types-only',
    files: [PAGE_PACKAGES],
    forbids: ['@playhead/contract/api', 'npm:typebox', 'npm:typebox/**'],
    allowsTypes: true,
    message: 'These hold schemas, which pull TypeBox into the page: write `import type`.',
  },
  {
    name: 'environment-in-main',
    files: ['packages/*/src/**'],
    except: [`${SERVER}/main.ts`, 'packages/sdk/src/cli/**'],
    forbids: ['global:process.env'],
    message: 'Only main.ts reads the environment: take the value as an argument.',
  },
  {
    name: 'http-in-edge',
    files: ['packages/server/**'],
    except: [`${SERVER}/edge/**`, `${SERVER}/{main,start-server}.ts`],
    forbids: ['npm:fastify', 'npm:fastify/**', 'npm:@fastify/**', 'node:http', 'node:https', 'node:http2'],
    message:
      'Only edge/ knows HTTP: answer with an outcome and let edge/ make a response of it. To call others, use fetch.',
  },
  {
    name: 'clickhouse-in-columnar-store',
    files: ['packages/**'],
    except: [`${SERVER}/store/columnar/**`],
    forbids: ['npm:chdb', 'npm:chdb/**', 'npm:@clickhouse/**'],
    message: 'Only store/columnar knows its engines: use the interface of that folder.',
  },
  {
    name: 'postgres-in-relational-store',
    files: ['packages/**'],
    except: [`${SERVER}/store/relational/**`],
    forbids: ['npm:@electric-sql/**', 'npm:pg', 'npm:pg/**'],
    message: 'Only store/relational knows its drivers: use the database it hands out.',
  },
  {
    name: 'kysely-in-store-and-control',
    files: ['packages/**'],
    except: [`${SERVER}/store/relational/**`, `${SERVER}/control/**`],
    forbids: ['npm:kysely', 'npm:kysely/**'],
    message: 'Relational queries are written in control/: ask it for what you need.',
  },
  {
    name: 'lmdb-in-ingest',
    files: ['packages/**'],
    except: [`${SERVER}/ingest/**`],
    forbids: ['npm:lmdb', 'npm:lmdb/**'],
    message: 'Only ingest/ keeps a spool: use the interface of that folder.',
  },
];

/** Every rule that `npm run check` holds the sources to. */
export const RULES = [...packageRules, ...serverRules, ...otherRules];

/** @param {readonly string[]} names @param {string} none */
function listed(names, none) {
  return names.length === 0 ? none : `${names.join(', ')} and nothing else of ours`;
}
