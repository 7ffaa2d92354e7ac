/** Whether `engine` has methods of all these names: how an engine is told by its shape. */
export const hasMethods = (engine: object, ...names: readonly string[]): boolean =>
  names.every((name) => typeof (engine as Readonly<Record<string, unknown>>)[name] === 'function');
