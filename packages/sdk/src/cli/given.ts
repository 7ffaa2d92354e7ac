/** The values that are there, for a request that says nothing of the others. */
export const given = <Values extends Readonly<Record<string, unknown>>>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof Values]?: Exclude<Values[Name], undefined>;
  };
