/** Longer ones are nothing that many share. */
const LONGEST_KEY = 1000;

/**
 * Remembers what was found out from texts, for the few hundred that most requests share. Texts that name a person or an address
 * have no place here.
 *
 * @param find what to find out; the same for the same texts.
 */
export const rememberedByText = <Texts extends readonly (string | undefined)[], Value>(
  find: (...texts: Texts) => Value,
  capacity = 2000,
): ((...texts: Texts) => Value) => {
  const known = new Map<string, { readonly value: Value }>();
  return (...texts) => {
    const key = texts.join('\n');
    if (key.length > LONGEST_KEY) return find(...texts);
    const found = known.get(key);
    if (found) return found.value;
    // Beginning anew now and then costs less than keeping an order with every request.
    if (known.size >= capacity) known.clear();
    const value = find(...texts);
    known.set(key, { value });
    return value;
  };
};
