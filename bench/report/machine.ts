import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { markdownTable } from './table.ts';

const GIB = 1024 ** 3;

/** What the figures depend on besides the code, as a table. The load is that of the minute before, by whomever. */
export const describeMachine = (browserVersion?: string): string =>
  markdownTable(
    ['Machine', ''],
    [
      ['Date', new Date().toISOString()],
      ['Processor', `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores`],
      ['Memory', `${Math.round(totalmem() / GIB)} GiB`],
      ['System', `${process.platform} ${process.arch}, Node ${process.versions.node}`],
      ...(browserVersion === undefined ? [] : [['Chromium', browserVersion]]),
      ['Load before', loadavg()[0]?.toFixed(2) ?? 'unknown'],
    ],
  );
