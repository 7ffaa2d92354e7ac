import type { TestServer } from './server.ts';

/** A parameter of an operation, as OpenAPI describes it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema: object;
  readonly example?: unknown;
}

interface Media {
  readonly schema: object;
  readonly example?: unknown;
}

/** An operation as OpenAPI describes it. */
export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

/** An operation and where it is. */
export interface Endpoint {
  /** e.g. `PUT /api/v1/players/{player_no}`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** The document that the reference shows. */
export async function readApiDocument(server: TestServer): Promise<Record<string, unknown>> {
  return (await (await fetch(`${server.url}/reference/json`)).json()) as Record<string, unknown>;
}

/** The operations of a document under a path, in its order. */
export function endpointsOf(document: object, under: string): readonly Endpoint[] {
  const { paths } = document as { paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
  return Object.entries(paths)
    .filter(([path]) => path.startsWith(under))
    .flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => {
        const upper = method.toUpperCase();
        return { name: `${upper} ${path}`, method: upper, path, operation };
      }),
    );
}

/** The media type in which the API answers and is asked. */
export const jsonOf = (content: Readonly<Record<string, Media>> | undefined): Media | undefined =>
  content?.['application/json'];
