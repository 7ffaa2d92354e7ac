import type { ColumnarStore, Statement } from './columnar-store.ts';
import { onCluster, ownName, type Topology } from './render.ts';

/**
 * Deletes rows for good, and waits until their parts are written anew without them; the old parts are gone minutes later. A lightweight
 * DELETE would only hide them.
 */
export const deleteRows = (
  runner: Pick<ColumnarStore, 'command'>,
  topology: Topology,
  table: string,
  { sql, params }: Statement,
): Promise<void> =>
  runner.command(
    `ALTER TABLE ${ownName(table, topology)}${onCluster(topology)} DELETE WHERE ${sql} SETTINGS mutations_sync = 2`,
    params,
  );
