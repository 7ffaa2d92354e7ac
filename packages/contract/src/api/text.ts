/** What a name or an address may hold: no control characters, which no store takes and no page shows, and no half of a pair. */
export const PRINTABLE_PATTERN = '^[^\\p{Cc}\\p{Cs}]*$';

/** The same for a name: neither begins nor ends with a space. */
export const NAME_PATTERN = '^[^\\s\\p{Cc}\\p{Cs}](?:[^\\p{Cc}\\p{Cs}]*[^\\s\\p{Cc}\\p{Cs}])?$';
