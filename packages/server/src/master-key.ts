import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The master key from the data directory (`master.key`, 64 hex digits, readable by its owner only); made there at the first start.
 *
 * @throws Error where the file holds something else: going on with a new key would lose every sealed secret.
 */
export function readOrCreateMasterKey(dataDir: string): Uint8Array {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'master.key');
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const text = readFileSync(path, 'utf8').trim();
  if (!/^[\da-f]{64}$/i.test(text)) throw new Error(`${path} must hold 64 hex digits; restore it from a backup.`);
  return Uint8Array.from(Buffer.from(text, 'hex'));
}

/** A key for one purpose out of the master key (HKDF-SHA256, RFC 5869), 32 bytes. */
export const deriveKey = (masterKey: Uint8Array, purpose: 'secrets' | 'play-tokens' | 'viewers'): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(0), `playhead/${purpose}`, 32));
