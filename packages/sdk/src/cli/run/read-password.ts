import type { Call } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import type { Input } from '../world.ts';

/**
 * A new password: the first line of standard input with `--password-stdin`, else asked for twice without showing it.
 *
 * @throws UsageError where there is nobody to ask, and where nothing or two different ones are given.
 */
export async function readNewPassword({ values, world: { input } }: Pick<Call, 'values' | 'world'>): Promise<string> {
  if (values.isSet('password-stdin')) return readSecretLine(input, 'password');
  if (!input.isTerminal) throw new UsageError('Give the password on standard input, with --password-stdin.');
  const password = await input.askSecret('Password: ');
  if (password === '') throw new UsageError('No password was given.');
  if (password !== (await input.askSecret('Once more: '))) throw new UsageError('The two passwords differ.');
  return password;
}

/** The first line of standard input. @throws UsageError where it is empty. */
export async function readSecretLine(input: Input, what: string): Promise<string> {
  const [line = ''] = (await input.readAll()).split(/\r?\n/);
  if (line === '') throw new UsageError(`Standard input holds no ${what}.`);
  return line;
}
