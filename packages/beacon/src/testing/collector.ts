/// <reference types="node" />
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Beat, Report } from '@playhead/contract/beats';

/** How the collector answers: status, body, headers. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer waits for this. */
  readonly after?: Promise<unknown>;
}

/** A collector over real HTTP that keeps what it gets. For tests. */
export interface Collector {
  readonly endpoint: string;
  readonly reports: Report[];
  readonly headers: IncomingHttpHeaders[];
  /** What it answers next, in order; then 202 to everything. */
  readonly answers: Answer[];
  readonly beats: () => Beat[];
  /** Resolves when that many reports have come. */
  readonly got: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a collector on a free port. */
export const startCollector = async (): Promise<Collector> => {
  const reports: Report[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { status = 202, body, headers: extra = {}, after } = answers.shift() ?? {};
    reports.push(JSON.parse(Buffer.concat(chunks).toString()));
    headers.push(request.headers);
    await after;
    response.writeHead(status, { 'access-control-allow-origin': '*', ...extra });
    response.end(JSON.stringify(body ?? { accepted: 1, rejected: [], heartbeatSeconds: 10 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/beats`,
    reports,
    headers,
    answers,
    beats: () => reports.flatMap((report) => report.groups.flatMap((group) => group.beats)),
    got: async (count) => {
      while (reports.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
