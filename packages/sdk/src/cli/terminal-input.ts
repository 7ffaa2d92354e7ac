import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Input } from './world.ts';

/** Takes everything and shows nothing: what readline would repeat of a password goes here. */
const createVoid = () => new Writable({ write: (_chunk, _encoding, done) => done() });

interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stderr: NodeJS.WritableStream;
  /** Called when the user interrupts a question with Ctrl-C or Ctrl-D. */
  readonly interrupt: () => void;
}

/** Asks on standard error, so that standard output holds nothing but answers. */
export function createTerminalInput({ stdin, stderr, interrupt }: Streams): Input {
  const readLine = (question: string, output: NodeJS.WritableStream, options: { terminal?: boolean } = {}) =>
    new Promise<string>((resolve, reject) => {
      const lines = createInterface({ input: stdin, output, ...options });
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
  return {
    isTerminal: stdin.isTTY === true,
    readAll: () => text(stdin),
    ask: (question) => readLine(question, stderr),
    async askSecret(question) {
      stderr.write(question);
      try {
        // As a terminal, so that the terminal itself shows nothing either.
        return await readLine('', createVoid(), { terminal: true });
      } finally {
        stderr.write('\n');
      }
    },
  };
}
