/** A name that no other call has. Pages without TLS have no `randomUUID`, but random bytes. */
export function newIdempotencyKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  return Array.from(getRandomBytes(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const getRandomBytes = () => crypto.getRandomValues(new Uint8Array(16));
