import { GatewayFailure } from '../failures.ts';
import type { EdgeApp } from '../openapi.ts';
import type { EdgeParts } from '../parts.ts';

/** For operators: alive, ready, and figures in Prometheus' text format. */
export function healthRoutes(app: EdgeApp, { stores, ingest }: EdgeParts) {
  const schema = { hide: true };
  app.get('/healthz', { schema, logLevel: 'silent' }, async () => ({ status: 'alive' }));

  app.get('/readyz', { schema, logLevel: 'silent' }, async () => {
    const answering = await stores();
    const silent = Object.keys(answering).filter((name) => !answering[name]);
    if (silent.length > 0) throw new GatewayFailure('endpointError', `No answer from: ${silent.join(', ')}.`);
    return { status: 'ready', stores: answering };
  });

  app.get('/metrics', { schema, logLevel: 'silent' }, async (_request, reply) => {
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(prometheusText(ingest.stats()));
  });
}

interface IngestStats {
  readonly accepted: number;
  readonly written: number;
  readonly refused: number;
  readonly pending: number;
  readonly repeated: number;
  readonly conflicting: number;
  readonly rejected: ReadonlyMap<string, number>;
}

/** Figures in Prometheus' text exposition format 0.0.4. */
export function prometheusText(stats: IngestStats): string {
  const { accepted, written, refused, pending, repeated, conflicting, rejected } = stats;
  const lines = [
    ...metric('playhead_beats_accepted_total', 'counter', 'Beats answered 202.', accepted),
    ...metric('playhead_beats_written_total', 'counter', 'Beats that the columnar store has confirmed.', written),
    ...metric(
      'playhead_beats_refused_total',
      'counter',
      'Accepted beats that the columnar store would not take; set aside.',
      refused,
    ),
    ...metric('playhead_beats_repeated_total', 'counter', 'Accepted beats that came before.', repeated),
    ...metric(
      'playhead_beats_conflicting_total',
      'counter',
      'Accepted beats whose number came before with other content.',
      conflicting,
    ),
    ...metric('playhead_spool_pending_beats', 'gauge', 'Beats waiting to be written.', pending),
    ...metric('playhead_process_resident_bytes', 'gauge', 'Resident memory.', process.memoryUsage.rss()),
    '# HELP playhead_beats_rejected_total Beats not counted, by reason.',
    '# TYPE playhead_beats_rejected_total counter',
    ...[...rejected].map(([reason, count]) => `playhead_beats_rejected_total{reason="${reason}"} ${count}`),
  ];
  return `${lines.join('\n')}\n`;
}

const metric = (name: string, type: string, help: string, value: number) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  `${name} ${value}`,
];
