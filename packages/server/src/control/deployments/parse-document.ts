import { OPTIONS_LIMIT_BYTES, OPTIONS_LIMIT_DEPTH } from '@playhead/contract/api';
import type { JsonObject } from '../../store/relational/index.ts';
import { isRecord } from '../is-record.ts';
import { type Fault, quote, type Refusal, refuse } from '../refusal.ts';
import { entryPath, indexPath } from './option-path.ts';

type ParsedDocument = { readonly ok: true; readonly document: JsonObject } | Refusal;

const MOST_FAULTS = 20;
/** A name can be as long as a request. */
const LONGEST_PATH = 200;

/**
 * An options document out of a request, as an object or as JSON text: one that can be stored and read again as it is. What its options mean
 * is looked at elsewhere. Refused with 4799.
 */
export function parseDocument(value: unknown): ParsedDocument {
  const parsed = typeof value === 'string' ? parseText(value) : value;
  if (!isRecord(parsed)) {
    return refuse(4799, `\`option\` is ${quote(value)}; it must be an object, or one written as JSON text.`);
  }
  const faults = findFaults(parsed);
  const [first] = faults;
  if (first) return refuse(4799, `\`option\` cannot be stored: ${describe(first)}.`, faults);
  const sizeBytes = Buffer.byteLength(JSON.stringify(parsed));
  if (sizeBytes <= OPTIONS_LIMIT_BYTES) return { ok: true, document: parsed };
  const tooLarge = { path: '', expected: `at most ${OPTIONS_LIMIT_BYTES} bytes as JSON`, found: `${sizeBytes} bytes` };
  return refuse(4799, `\`option\` has ${tooLarge.found}; ${tooLarge.expected} can be stored.`, [tooLarge]);
}

const describe = ({ path, expected, found }: Fault) => `${path} must be ${expected} and is ${found}`;

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Places that would not come back out of the database as they went in, or not come out of a script. */
function findFaults(document: JsonObject): readonly Fault[] {
  const faults: Fault[] = [];
  const look = (path: string, value: unknown, depth: number): void => {
    if (faults.length >= MOST_FAULTS) return;
    const fault = faultOf(value, depth);
    if (fault) {
      faults.push(toFault(path, fault));
    } else if (Array.isArray(value)) {
      for (const [index, inner] of value.entries()) look(indexPath(path, index), inner, depth + 1);
    } else if (isRecord(value)) {
      for (const [name, inner] of Object.entries(value)) lookAtEntry(entryPath(path, name), name, inner, depth + 1);
    }
  };
  const lookAtEntry = (path: string, name: string, value: unknown, depth: number): void => {
    const fault = name === '__proto__' ? { expected: 'left out', found: 'there' } : faultOf(name, 0);
    if (fault) faults.push(toFault(path, fault));
    else look(path, value, depth);
  };
  look('', document, 1);
  return faults;
}

type Mistake = Omit<Fault, 'path'>;

const toFault = (path: string, mistake: Mistake): Fault => ({
  path: path.length <= LONGEST_PATH ? path : `${path.slice(0, LONGEST_PATH - 1)}…`,
  ...mistake,
});

function faultOf(value: unknown, depth: number): Mistake | undefined {
  if (typeof value === 'string') return isText(value) ? undefined : { expected: TEXT, found: quote(value) };
  // JSON's numbers have no limit, JavaScript's have.
  if (typeof value === 'number' && !Number.isFinite(value)) return { expected: 'below 1.8e308', found: String(value) };
  if (typeof value !== 'object' || value === null || depth <= OPTIONS_LIMIT_DEPTH) return undefined;
  return { expected: `no deeper than ${OPTIONS_LIMIT_DEPTH} objects and lists`, found: 'deeper' };
}

const TEXT = 'Unicode text without NUL';

/** What PostgreSQL's `jsonb` takes: no NUL, no half of a surrogate pair. */
const isText = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
