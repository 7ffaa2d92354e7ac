import { ACCOUNT } from '../stage/server.ts';
import type { RawAnswer } from '../stage/signed-request.ts';
import { NEVER_SHOWN } from './judge-answer.ts';

const MOST_FAULTS = 50;
const MOST_KNOWN = 50;

/** What is found while fuzzing: faults, counts of answers, and what answers tell that later requests can use. */
export function createFindings() {
  const secrets = new Set<string>([ACCOUNT.secretKey]);
  const known: Record<string, string[]> = { player_no: ['1001'] };
  const faults: string[] = [];
  const answers: Record<string, number> = {};
  const fault = (what: string, where: string) => void (faults.length < MOST_FAULTS && faults.push(`${what}: ${where}`));
  const count = (name: string) => {
    answers[name] = (answers[name] ?? 0) + 1;
  };

  return {
    known,
    faults,
    answers,
    fault,
    count,
    /** From now on this must not be seen any more. */
    keepSecret: (secret: string) => void secrets.add(secret),

    /** Looks for secrets in an answer, then learns what it shows this once. */
    read({ text, json }: RawAnswer, request: string): void {
      for (const secret of secrets) if (text.includes(secret)) fault('a secret in the answer', request);
      const { result } = (json ?? {}) as { result?: Record<string, unknown> };
      if (typeof result !== 'object' || result === null) return;
      for (const name of ['secret_key', 'password']) {
        if (typeof result[name] === 'string') secrets.add(result[name]);
      }
      for (const [parameter, value] of Object.entries(thingsOf(result))) {
        if (isSpare(value)) known[parameter] = [...(known[parameter] ?? []), String(value)].slice(-MOST_KNOWN);
      }
    },

    /** The log tells of no secret and of no error: an error is logged where the server is to blame. */
    readLog(log: string): void {
      // What the first start prints is for its owner.
      const lines = log.split('\n').filter((line) => line.startsWith('{'));
      for (const line of lines) {
        if (/"level":(?:50|60)/.test(line)) fault('an error in the log', line.slice(0, 1000));
        if (NEVER_SHOWN.test(line)) fault('in the log, something that is never shown', line.slice(0, 300));
      }
      const everything = lines.join('\n');
      for (const secret of secrets) if (everything.includes(secret)) fault('a secret in the log', secret.slice(0, 4));
      if (/unhandled|uncaught/i.test(log)) fault('an exception that nobody handled', 'in the log');
    },
  };
}

/** Names and numbers of what an answer tells of, by the parameters that ask for it. */
const thingsOf = (result: Readonly<Record<string, unknown>>) => ({
  player_no: result['no'],
  id: result['id'],
  access_key: result['secret_key'] && result['access_key'],
  name: result['name'],
});

/** The first account, its user and its key stay as they are, or nothing after that would get through. */
const isSpare = (value: unknown) => value !== undefined && value !== '' && value !== 1 && value !== ACCOUNT.accessKey;
