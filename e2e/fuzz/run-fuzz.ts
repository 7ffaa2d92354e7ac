import { signedHeaders } from '@playhead/signing';
import { endpointsOf, readApiDocument } from '../stage/api-document.ts';
import { ACCOUNT, type TestServer } from '../stage/server.ts';
import { type RawAnswer, sendRaw } from '../stage/signed-request.ts';
import { createDice, type Dice } from './dice.ts';
import { judgeAnswer, NEVER_SHOWN } from './judge-answer.ts';
import { type FuzzRequest, makeRequest } from './make-request.ts';
import { makeRawBytes, sendBytes } from './raw-http.ts';

/** What came of fuzzing. */
export interface FuzzReport {
  /** What was wrong, each with the request that showed it. */
  readonly faults: readonly string[];
  /** How many answers there were of each status and code. */
  readonly answers: Readonly<Record<string, number>>;
  readonly residentBytes: { readonly atStart: number; readonly atEnd: number };
}

export interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
  /** Requests under way at a time. */
  readonly lanes?: number;
  readonly progress?: (done: number) => void;
}

/** How a server for fuzzing starts: everything let in and everything logged. */
export const FUZZ_ENVIRONMENT = {
  PLAYHEAD_LOG_LEVEL: 'debug',
  PLAYHEAD_RATE_PER_SECOND: '0',
  PLAYHEAD_THROTTLE_IN_FLIGHT: '0',
  PLAYHEAD_FAILED_PROOFS_PER_MINUTE: '0',
} as const;

const LANES = 8;
const MOST_FAULTS = 50;
const MOST_KNOWN = 50;
const ASK_EVERY = 500;

/** Sends so many odd requests and looks at every answer, at the log, and at whether the server still does its work. */
export async function runFuzz(server: TestServer, options: FuzzOptions): Promise<FuzzReport> {
  const endpoints = endpointsOf(await readApiDocument(server), '/');
  const known: Record<string, string[]> = { player_no: ['1001'] };
  const secrets = new Set<string>([ACCOUNT.secretKey]);
  const faults: string[] = [];
  const answers: Record<string, number> = {};
  const session = await signIn(server);
  secrets.add(session.token);
  const fault = (what: string, request: string) =>
    void (faults.length < MOST_FAULTS && faults.push(`${what}: ${request}`));

  async function oneRequest(dice: Dice): Promise<void> {
    const request = makeRequest({ endpoints, known }, dice);
    const sent = await withProof(request, session, dice);
    const answer = await sendPatiently(server, sent);
    const described = `${request.method} ${request.target.slice(0, 200)} ${String(request.body ?? '').slice(0, 300)} ${JSON.stringify(request.headers).slice(0, 300)}`;
    if (typeof answer === 'string') {
      const isTurnedAway = String(request.body ?? '').length > 1_000_000;
      if (!isTurnedAway && !answer.includes('ERR_')) fault(answer, described);
      return;
    }
    count(answers, answer);
    const wrong = judgeAnswer(request.method, request.target, answer);
    if (wrong !== undefined) fault(wrong, `${described} → ${answer.text.slice(0, 300)}`);
    for (const secret of secrets) if (answer.text.includes(secret)) fault('a secret in the answer', described);
    learn(answer, known, secrets);
  }

  async function oneOfBytes(dice: Dice): Promise<void> {
    const bytes = makeRawBytes(dice);
    const text = await sendBytes(server.port, bytes);
    if (text === '') return;
    const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 'none';
    answers[`raw ${status}`] = (answers[`raw ${status}`] ?? 0) + 1;
    const isFine = /^[1-4]/.test(status) && (status === '100' || /x-ncp-trace-id: [a-z0-9]{26}/.test(text));
    if (!isFine)
      fault(
        `raw answer ${status}`,
        `${JSON.stringify(bytes.toString('latin1').slice(0, 300))} → ${text.slice(0, 200)}`,
      );
  }

  async function lane(number: number, lanes: number): Promise<void> {
    const dice = createDice(options.seed * 1000 + number);
    for (let done = number; done < options.requests; done += lanes) {
      if (dice.chance(0.08)) await oneOfBytes(dice);
      else await oneRequest(dice);
      if (done % ASK_EVERY === 0) {
        options.progress?.(done);
        if (!(await works(server))) return fault('the server does not do its work any more', `after ${done} requests`);
      }
    }
  }

  // Caches and heaps fill up before they say anything about the rest.
  await Promise.all(Array.from({ length: 200 }, () => works(server)));
  const atStart = await residentBytes(server);
  const lanes = options.lanes ?? LANES;
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number, lanes)));
  if (!(await works(server))) fault('the server does not do its work any more', 'at the end');
  const atEnd = await residentBytes(server);
  judgeLog(server.output(), secrets, fault);
  return { faults, answers, residentBytes: { atStart, atEnd } };
}

/**
 * Sends a request, again on a connection of its own where a kept one was just being closed. @returns what went wrong otherwise: Node's
 * client refuses some requests itself, and a body that is too large is turned away while it is still being sent.
 */
async function sendPatiently(server: TestServer, request: FuzzRequest): Promise<RawAnswer | string> {
  const describe = (error: unknown) => `${(error as { code?: string }).code} ${error}`;
  return sendRaw(server, request).catch((error: unknown) =>
    describe(error).includes('ECONNRESET')
      ? sendRaw(server, { ...request, isAlone: true }).catch(describe)
      : describe(error),
  );
}

interface Session {
  readonly token: string;
  readonly csrfToken: string;
}

async function signIn(server: TestServer): Promise<Session> {
  const body = JSON.stringify({ email: ACCOUNT.email, password: ACCOUNT.password });
  const request = { method: 'POST', target: '/api/v1/session', headers: { 'content-type': 'application/json' }, body };
  const { headers, json } = await sendRaw(server, request);
  const token = /playhead_session=([^;]+)/.exec(String(headers['set-cookie']))?.[1] ?? '';
  return { token, csrfToken: (json as { result: { csrf_token: string } }).result.csrf_token };
}

async function withProof(request: FuzzRequest, session: Session, dice: Dice): Promise<FuzzRequest> {
  const { proof, headers = {} } = request;
  if (proof === 'none') return request;
  if (proof === 'session') {
    const csrf: Record<string, string> = dice.chance(0.8) ? { 'x-csrf-token': session.csrfToken } : {};
    return { ...request, headers: { ...headers, ...csrf, cookie: `playhead_session=${session.token}` } };
  }
  const { accessKey, secretKey } = ACCOUNT;
  const signed = await signedHeaders({ ...request, accessKey, secretKey, nowMs: Date.now() });
  return { ...request, headers: { ...headers, ...(proof === 'forged' ? forged(signed, dice) : signed) } };
}

function forged(signed: Record<string, string>, dice: Dice): Record<string, string> {
  const name = dice.pick(Object.keys(signed));
  const text = signed[name] ?? '';
  const at = dice.below(text.length);
  const changed = dice.pick([
    text.slice(0, at),
    `${text}=`,
    text.toLowerCase(),
    text.slice(0, at) + text.slice(at + 1),
    'NOBODY',
    '0',
    ' ',
  ]);
  return { ...signed, [name]: changed };
}

function count(answers: Record<string, number>, { status, json }: RawAnswer): void {
  const { error } = (json ?? {}) as { error?: { errorCode?: string } };
  const name = error?.errorCode === undefined ? String(status) : `${status}/${error.errorCode}`;
  answers[name] = (answers[name] ?? 0) + 1;
}

/** Remembers what an answer names, so that later requests can ask for it, and what it shows this once. */
function learn({ json }: RawAnswer, known: Record<string, string[]>, secrets: Set<string>): void {
  const { result } = (json ?? {}) as { result?: Record<string, unknown> };
  if (typeof result !== 'object' || result === null) return;
  for (const secret of ['secret_key', 'password']) {
    if (typeof result[secret] === 'string') secrets.add(result[secret]);
  }
  const things = {
    player_no: result['no'],
    id: result['id'],
    access_key: result['secret_key'] && result['access_key'],
    name: result['name'],
  };
  for (const [parameter, value] of Object.entries(things)) {
    // The account's own user, account and key stay as they are, or nothing after that would get through.
    if (value === undefined || value === '' || value === 1 || value === ACCOUNT.accessKey) continue;
    const values = [...(known[parameter] ?? []), String(value)];
    known[parameter] = values.slice(-MOST_KNOWN);
  }
}

/** Whether the account can still ask for what is its own. */
async function works(server: TestServer): Promise<boolean> {
  const target = '/api/v1/players';
  const { accessKey, secretKey } = ACCOUNT;
  const headers = await signedHeaders({ method: 'GET', target, accessKey, secretKey, nowMs: Date.now() });
  const answer = await sendRaw(server, { method: 'GET', target, headers }).catch(() => undefined);
  return answer?.status === 200 && (answer.json as { code?: string }).code === '200';
}

async function residentBytes(server: TestServer): Promise<number> {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^playhead_process_resident_bytes (\d+)$/m.exec(metrics)?.[1]);
}

/** The log tells of no secret and of no error: an error is logged where the server is to blame. */
function judgeLog(log: string, secrets: ReadonlySet<string>, fault: (what: string, where: string) => void): void {
  // What the first start prints is for its owner.
  const lines = log.split('\n').filter((line) => line.startsWith('{'));
  for (const line of lines) {
    if (/"level":(?:50|60)/.test(line)) fault('an error in the log', line.slice(0, 1000));
    if (NEVER_SHOWN.test(line)) fault('in the log, something that is never shown', line.slice(0, 300));
  }
  for (const secret of secrets)
    if (lines.some((line) => line.includes(secret))) fault('a secret in the log', secret.slice(0, 4));
  if (/unhandled|uncaught/i.test(log)) fault('an exception that nobody handled', 'in the log');
}
