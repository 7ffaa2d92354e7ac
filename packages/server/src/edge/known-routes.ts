import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Methods that a path can be asked with, for the answer to one that it can't. */
    methodsAt?: (path: string) => readonly string[];
  }
}

/** Makes the application remember its routes. Comes before the first of them. */
export function rememberRoutes(app: FastifyInstance): void {
  const methodsByPattern = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ method, url }) => {
    const methods = methodsByPattern.get(url) ?? new Set();
    for (const one of [method].flat()) if (one !== 'OPTIONS') methods.add(one);
    methodsByPattern.set(url, methods);
  });
  app.decorate('methodsAt', (path: string) => {
    const matching = [...methodsByPattern].filter(([pattern]) => isMatch(pattern, path));
    return [...new Set(matching.flatMap(([, methods]) => [...methods]))].sort();
  });
}

/** Compares step by step, as Fastify's router does: `:name` stands for one step, `*` at the end for all that follow. */
function isMatch(pattern: string, path: string): boolean {
  const steps = pattern.split('/');
  const given = path.split('/');
  const isOpen = steps.at(-1) === '*';
  if (isOpen ? given.length < steps.length : given.length !== steps.length) return false;
  return steps.every(
    (step, index) => step === '*' || step === given[index] || (step.startsWith(':') && given[index] !== ''),
  );
}
