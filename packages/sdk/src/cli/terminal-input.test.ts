import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createTerminalInput } from './terminal-input.ts';

/** A program whose standard streams are pipes. */
function setUp() {
  const controller = new AbortController();
  const stdin = new PassThrough();
  const stderr = new PassThrough().setEncoding('utf8');
  const interrupt = () => controller.abort('interrupted');
  const { signal } = controller;
  const input = createTerminalInput({ stdin, stderr, signal, interrupt });
  return { input, stdin, signal, interrupt, shown: () => String(stderr.read() ?? '') };
}

describe('createTerminalInput', () => {
  it('reads all of standard input, also in pieces', async () => {
    const { input, stdin } = setUp();
    const reading = input.readAll();
    stdin.write(Buffer.from('한').subarray(0, 2));
    stdin.end(Buffer.from('한').subarray(2));
    expect(await reading).toBe('한');
    expect(input.isTerminal).toBe(false);
  });

  it('asks, and goes on with the next question', async () => {
    const { input, stdin, shown } = setUp();
    const first = input.ask('One? ');
    stdin.write('a\n');
    expect(await first).toBe('a');
    const second = input.ask('Two? ');
    stdin.write('b\n');
    expect([await second, shown()]).toEqual(['b', 'One? Two? ']);
  });

  it('shows nothing of a secret', async () => {
    const { input, stdin, shown } = setUp();
    const secret = input.askSecret('Secret: ');
    stdin.write('hunter22\r');
    expect([await secret, shown()]).toEqual(['hunter22', 'Secret: \n']);
  });

  it.each(['readAll', 'ask', 'askSecret'] as const)('gives up %s when the program is interrupted', async (what) => {
    const { input, interrupt } = setUp();
    const waiting = input[what]('Well? ');
    interrupt();
    await expect(waiting).rejects.toThrow();
  });

  it.each(['\u0003', '\u0004'])('interrupts the program with %j in a secret', async (key) => {
    const { input, stdin, signal } = setUp();
    const secret = input.askSecret('Secret: ');
    stdin.write(key);
    await expect(secret).rejects.toThrow('interrupted');
    expect(signal.reason).toBe('interrupted');
  });

  it('interrupts the program where standard input ends before an answer', async () => {
    const { input, stdin, signal } = setUp();
    const answer = input.ask('Well? ');
    stdin.end();
    await expect(answer).rejects.toThrow('interrupted');
    expect(signal.aborted).toBe(true);
  });
});
