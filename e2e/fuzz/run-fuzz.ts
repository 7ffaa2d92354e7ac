import { endpointsOf, readApiDocument } from '../stage/api-document.ts';
import { createDice, type Dice } from '../stage/dice.ts';
import type { TestServer } from '../stage/server.ts';
import { type RawAnswer, sendRaw } from '../stage/signed-request.ts';
import { createFindings } from './findings.ts';
import { judgeAnswer } from './judge-answer.ts';
import { type FuzzRequest, makeRequest } from './make-request.ts';
import { signIn, withProof, works } from './prove.ts';
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
  readonly progress?: (done: number) => void;
}

/** How a server for fuzzing starts: everything let in and everything logged. */
export const FUZZ_ENVIRONMENT = {
  PLAYHEAD_LOG_LEVEL: 'debug',
  PLAYHEAD_RATE_PER_SECOND: '0',
  PLAYHEAD_THROTTLE_IN_FLIGHT: '0',
  PLAYHEAD_FAILED_PROOFS_PER_MINUTE: '0',
} as const;

/** Requests under way at a time. */
const LANES = 8;
const ASK_EVERY = 500;
const WARM_UP = 200;

/** Sends so many odd requests and looks at every answer, at the log, and at whether the server still does its work. */
export async function runFuzz(server: TestServer, { requests, seed, progress }: FuzzOptions): Promise<FuzzReport> {
  const findings = createFindings();
  const session = await signIn(server);
  findings.keepSecret(session.token);
  const material = { endpoints: endpointsOf(await readApiDocument(server), '/'), known: findings.known };

  async function oneRequest(dice: Dice): Promise<void> {
    const request = makeRequest(material, dice);
    const answer = await sendPatiently(server, await withProof(request, session, dice));
    if (typeof answer === 'string') {
      const isTurnedAway = String(request.body ?? '').length > 1_000_000;
      if (!isTurnedAway && !answer.includes('ERR_')) findings.fault(answer, describe(request));
      return;
    }
    findings.count(nameOf(answer));
    const wrong = judgeAnswer(request.method, request.target, answer);
    if (wrong !== undefined) findings.fault(wrong, `${describe(request)} → ${answer.text.slice(0, 300)}`);
    findings.read(answer, describe(request));
  }

  async function oneOfBytes(dice: Dice): Promise<void> {
    const bytes = makeRawBytes(dice);
    const text = await sendBytes(server.port, bytes);
    if (text === '') return;
    const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 'none';
    findings.count(`raw ${status}`);
    const isFine = /^[1-4]/.test(status) && (status === '100' || /x-ncp-trace-id: [a-z0-9]{26}/.test(text));
    const sent = JSON.stringify(bytes.toString('latin1').slice(0, 300));
    if (!isFine) findings.fault(`raw answer ${status}`, `${sent} → ${text.slice(0, 200)}`);
  }

  async function lane(number: number): Promise<void> {
    const dice = createDice(seed * 1000 + number);
    for (let done = number; done < requests; done += LANES) {
      if (dice.chance(0.08)) await oneOfBytes(dice);
      else await oneRequest(dice);
      if (done % ASK_EVERY !== 0) continue;
      progress?.(done);
      if (!(await works(server))) return findings.fault('the account cannot work any more', `after ${done} requests`);
    }
  }

  // Caches and heaps fill up before they say anything about the rest.
  await Promise.all(Array.from({ length: WARM_UP }, () => works(server)));
  const atStart = await residentBytes(server);
  await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
  if (!(await works(server))) findings.fault('the account cannot work any more', 'at the end');
  const atEnd = await residentBytes(server);
  findings.readLog(server.output());
  return { faults: findings.faults, answers: findings.answers, residentBytes: { atStart, atEnd } };
}

/**
 * Sends a request, again on a connection of its own where a kept one was just being closed. @returns what went wrong otherwise: Node's
 * client refuses some requests itself, and a body that is too large is turned away while it is still being sent.
 */
async function sendPatiently(server: TestServer, request: FuzzRequest): Promise<RawAnswer | string> {
  const tell = (error: unknown) => `${(error as { code?: string }).code} ${error}`;
  return sendRaw(server, request).catch((error: unknown) =>
    tell(error).includes('ECONNRESET') ? sendRaw(server, { ...request, isAlone: true }).catch(tell) : tell(error),
  );
}

const describe = ({ method, target, body, headers }: FuzzRequest): string =>
  [method, target.slice(0, 200), String(body ?? '').slice(0, 300), JSON.stringify(headers).slice(0, 300)].join(' ');

function nameOf({ status, json, text }: RawAnswer): string {
  const { error } = (json ?? {}) as { error?: { errorCode?: string } };
  const code = error?.errorCode ?? /<errorCode>(\d+)</.exec(text)?.[1];
  return code === undefined ? String(status) : `${status}/${code}`;
}

async function residentBytes(server: TestServer): Promise<number> {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^playhead_process_resident_bytes (\d+)$/m.exec(metrics)?.[1]);
}
