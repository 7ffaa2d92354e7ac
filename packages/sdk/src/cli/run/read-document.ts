import { readFile } from 'node:fs/promises';
import { UsageError } from '../usage-error.ts';
import type { Input } from '../world.ts';

/**
 * A document of options out of a file; `-` is standard input.
 *
 * @throws UsageError where there is no such file, or no JSON object in it.
 */
export async function readDocument(file: string, input: Input): Promise<Readonly<Record<string, unknown>>> {
  const content = await (file === '-' ? input.readAll() : readText(file));
  let document: unknown;
  try {
    document = JSON.parse(content);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof document === 'object' && document !== null && !Array.isArray(document))
    return document as Readonly<Record<string, unknown>>;
  throw new UsageError(`${file} must hold a JSON object of options.`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
