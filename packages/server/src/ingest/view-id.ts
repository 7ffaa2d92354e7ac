const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * The moment at which a UUIDv7 was made, epoch milliseconds of its maker's clock (RFC 9562, section 5.7: the first 48 bits);
 * undefined where it is no UUIDv7.
 */
export const viewIdTimeMs = (viewId: string): number | undefined =>
  UUID_V7.test(viewId) ? Number.parseInt(viewId.slice(0, 8) + viewId.slice(9, 13), 16) : undefined;
