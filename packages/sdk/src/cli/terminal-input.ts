import { createInterface } from 'node:readline';
import { addAbortSignal, type Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Input } from './world.ts';

/** Takes everything and shows nothing: what readline would repeat of a password goes here. */
const createVoid = () => new Writable({ write: (_chunk, _encoding, done) => done() });

interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream;
  /** Aborted when the user interrupts the program. */
  readonly signal: AbortSignal;
  /** Called when the user interrupts a question with Ctrl-C or Ctrl-D, of which the program learns nothing else. */
  readonly interrupt: () => void;
}

/** Asks on standard error, so that standard output holds nothing but answers. */
export const createTerminalInput = (streams: Streams): Input => ({
  isTerminal: streams.stdin.isTTY === true,
  readAll: () => text(addAbortSignal(streams.signal, streams.stdin)),
  ask: (question) => readLine(streams, { question, output: streams.stderr }),
  async askSecret(question) {
    // As a terminal, so that the terminal itself shows nothing either; asked only then, for who types at once would be shown.
    const answer = readLine(streams, { question: '', output: createVoid(), terminal: true });
    streams.stderr.write(question);
    try {
      return await answer;
    } finally {
      streams.stderr.write('\n');
    }
  },
});

interface Question {
  readonly question: string;
  readonly output: NodeJS.WritableStream;
  readonly terminal?: boolean;
}

/** Rejects where the line is not finished. */
const readLine = ({ stdin, signal, interrupt }: Streams, { question, ...options }: Question) =>
  new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: stdin, signal, ...options });
    let answer: string | undefined;
    lines.once('SIGINT', () => lines.close());
    lines.once('close', () => {
      if (answer !== undefined) return resolve(answer);
      interrupt();
      reject(new Error('The question was interrupted.'));
    });
    lines.question(question, (line) => {
      answer = line;
      lines.close();
    });
  });
