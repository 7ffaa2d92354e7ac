/** Whether a document sets this: `null` says the same as nothing. */
export const isSet = (value: unknown): boolean => value !== undefined && value !== null;
