import { type Endpoint, jsonOf, type Parameter } from '../stage/api-document.ts';
import type { Dice } from '../stage/dice.ts';
import type { RawRequest } from '../stage/signed-request.ts';
import { mutateJson } from './mutate-json.ts';
import { ODD_TEXTS } from './odd-values.ts';
import { sampleSchema } from './sample-schema.ts';

/** How a request proves who makes it. */
export type Proof = 'signature' | 'session' | 'none' | 'forged';

/** A request to send, and with which proof. */
export interface FuzzRequest extends RawRequest {
  readonly proof: Proof;
}

/** What requests are made of. */
export interface Material {
  readonly endpoints: readonly Endpoint[];
  /** Names and numbers of things that earlier answers told of, by the name of the parameter. */
  readonly known: Readonly<Record<string, readonly string[]>>;
}

/** Makes one request: mostly one that comes through to what an endpoint does, with something odd about it. */
export function makeRequest({ endpoints, known }: Material, dice: Dice): FuzzRequest {
  const endpoint = dice.pick(endpoints);
  const body = bodyOf(endpoint, dice);
  const isStrange = dice.chance(0.1);
  return {
    method: isStrange ? dice.pick(METHODS) : endpoint.method,
    target: targetOf(endpoint, known, dice),
    headers: headersOf(body, dice),
    body,
    proof: dice.pick([
      'signature',
      'signature',
      'signature',
      'signature',
      'signature',
      'session',
      'session',
      'none',
      'forged',
    ]),
  };
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH'] as const;

function targetOf({ path, operation }: Endpoint, known: Material['known'], dice: Dice): string {
  const parameters = operation.parameters ?? [];
  const resolved = path.replace(/\{(\w+)\}/g, (_whole, name: string) => stepOf(name, parameters, known, dice));
  const mutated = dice.chance(0.06) ? mutatePath(resolved, dice) : resolved;
  return mutated + queryOf(parameters, dice);
}

function stepOf(name: string, parameters: readonly Parameter[], known: Material['known'], dice: Dice): string {
  if (dice.chance(0.2)) return encodeURIComponent(toWellFormed(dice.pick(ODD_TEXTS)));
  const names = known[name] ?? [];
  const example = parameters.find((one) => one.in === 'path' && one.name === name)?.example;
  return encodeURIComponent(names.length > 0 && dice.chance(0.8) ? dice.pick(names) : String(example));
}

const mutatePath = (path: string, dice: Dice): string =>
  dice.pick([
    `${path}/`,
    `/${path}`,
    `${path}/../players`,
    path.replace('/api', '/API'),
    path.replaceAll('/', '%2F').replace('%2F', '/'),
    `${path}%`,
    `${path}%00`,
    `${path};v=1`,
    path.slice(0, -1),
    `${path}/${'z'.repeat(2000)}`,
    `${path}%ED%A0%80`,
  ]);

function queryOf(parameters: readonly Parameter[], dice: Dice): string {
  const pairs = parameters
    .filter((one) => one.in === 'query' && (one.required ? dice.chance(0.95) : dice.chance(0.5)))
    .flatMap(({ name, schema, example }) => {
      const value = dice.chance(0.4) ? example : dice.chance(0.6) ? sampleSchema(schema, dice) : dice.pick(ODD_TEXTS);
      const pair = `${name}=${encodeURIComponent(toWellFormed(String(value)))}`;
      return dice.chance(0.05) ? [pair, pair] : [pair];
    });
  if (dice.chance(0.05))
    pairs.push(dice.pick(['=', '&&', 'a[b]=c', '__proto__=x', 'x=%', '%00=1', `q=${'z'.repeat(3000)}`]));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function bodyOf({ method, operation }: Endpoint, dice: Dice): string | Buffer | undefined {
  const media = jsonOf(operation.requestBody?.content);
  if (!media) return dice.chance(method === 'GET' ? 0.02 : 0.2) ? '{}' : undefined;
  const value = renamed(dice.chance(0.3) ? sampleSchema(media.schema, dice) : media.example, dice);
  const mutated = dice.chance(0.75) ? mutateJson(value, dice) : value;
  const text = JSON.stringify(mutated) ?? '';
  return dice.chance(0.12) ? brokenText(text, dice) : text;
}

/** Most names may be had once: without another, what comes after that check would not be reached. */
function renamed(value: unknown, dice: Dice): unknown {
  if (typeof value !== 'object' || value === null || dice.chance(0.3)) return value;
  const suffix = String(dice.below(1_000_000));
  return {
    ...value,
    ...('name' in value ? { name: `fuzz${suffix}` } : {}),
    ...('email' in value ? { email: `fuzz${suffix}@example.com` } : {}),
  };
}

/** Bodies that are not JSON, or more of it than anybody sends. */
const brokenText = (text: string, dice: Dice): string | Buffer =>
  dice.pick([
    () => text.slice(0, dice.below(text.length + 1)),
    () => `${text}${text}`,
    () => text.replace('{', '{"__proto__":{"polluted":true},'),
    () => text.replace('{', '{"constructor":{"prototype":{"polluted":true}},'),
    () => `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    () => `{"a":${'{"a":'.repeat(40)}1${'}'.repeat(41)}`,
    () => `[${'0,'.repeat(70_000)}0]`,
    () => JSON.stringify('z'.repeat(1_200_000)),
    () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    () => Buffer.from(`\ufeff${text}`, 'utf16le'),
    () => Buffer.from(`\ufeff${text}`),
    () => text.replaceAll('"', "'"),
    () => '<player><name>x</name></player>',
    () => '',
    () => 'null',
    () => '1e999',
  ])();

const TYPES = [
  'application/json; charset=euc-kr',
  'application/json;charset=UTF-8',
  'text/plain',
  'application/xml',
  'text/xml; charset=utf-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/problem+json',
  'APPLICATION/JSON',
  'nonsense',
  '/',
] as const;

const ACCEPTS = [
  '*/*',
  'application/xml',
  'text/xml',
  'application/json',
  'text/html',
  'application/xml;q=0.5,*/*;q=0.1',
  ',,;q=',
] as const;

function headersOf(body: string | Buffer | undefined, dice: Dice): Record<string, string> {
  const typed: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  return {
    ...typed,
    ...(dice.chance(0.08) ? { 'content-type': dice.pick(TYPES) } : {}),
    ...(dice.chance(0.25) ? { accept: dice.pick(ACCEPTS) } : {}),
    ...(dice.chance(0.05) ? { 'x-ncp-region_code': dice.pick(['KR', 'kr', 'JP', '']) } : {}),
    ...(dice.chance(0.05) ? { 'idempotency-key': dice.pick(['a', 'b', 'k'.repeat(300), ' ']) } : {}),
    ...(dice.chance(0.03) ? { 'content-encoding': dice.pick(['gzip', 'br', 'deflate', 'nonsense']) } : {}),
    ...(dice.chance(0.03) ? { 'accept-encoding': dice.pick(['gzip', 'br', 'identity;q=0', '*;q=0']) } : {}),
    ...(dice.chance(0.03) ? { origin: dice.pick(['null', 'https://elsewhere.test', 'nonsense']) } : {}),
    ...(dice.chance(0.02) ? { range: dice.pick(['bytes=0-1', 'bytes=9-1', 'bytes=99999999-']) } : {}),
    ...(dice.chance(0.02) ? { 'if-none-match': '*' } : {}),
    ...(dice.chance(0.02) ? { 'x-forwarded-for': '10.0.0.1, nonsense' } : {}),
    ...(dice.chance(0.02) ? { expect: dice.pick(['100-continue', 'nonsense']) } : {}),
    ...(dice.chance(0.02) ? { 'accept-version': '9' } : {}),
  };
}

const toWellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
