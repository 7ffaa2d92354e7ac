import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const FORMAT = 1;
/** 96 bits, as NIST SP 800-38D recommends; random, since far fewer than 2^32 secrets are ever sealed. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @throws RangeError where it does not have 32 bytes. */
export function requireMasterKey(masterKey: Uint8Array): void {
  if (masterKey.length !== KEY_BYTES) throw new RangeError(`The master key must have ${KEY_BYTES} bytes.`);
}

/**
 * Encrypts a secret that must be recoverable: format (1 byte), nonce (12), tag (16), AES-256-GCM ciphertext.
 *
 * @param owner name of the row it belongs to; a sealed secret opens for no other owner.
 */
export function sealSecret(masterKey: Uint8Array, owner: string, secret: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, masterKey, nonce).setAAD(Buffer.from(owner));
  const ciphertext = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([Uint8Array.of(FORMAT), nonce, cipher.getAuthTag(), ciphertext]);
}

/**
 * @throws Error where it was sealed under another master key or for another owner, or was changed.
 */
export function openSecret(masterKey: Uint8Array, owner: string, sealed: Uint8Array): string {
  const [nonceEnd, tagEnd] = [1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES];
  try {
    if (sealed[0] !== FORMAT) throw new RangeError('unknown format');
    const decipher = createDecipheriv(CIPHER, masterKey, sealed.subarray(1, nonceEnd), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(nonceEnd, tagEnd));
    return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new Error(`The stored secret of ${owner} does not open: is this the master key it was stored with?`, {
      cause,
    });
  }
}
