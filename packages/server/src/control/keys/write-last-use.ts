import type { ControlContext } from '../control-context.ts';
import type { Noted } from '../minute-notes.ts';

/** Keeps when a key was last used; another process may have seen it later. */
export async function writeLastUse({ db }: ControlContext, accessKey: string, { lastAtMs }: Noted): Promise<void> {
  const at = new Date(lastAtMs);
  await db
    .updateTable('access_key')
    .set({ last_used_at: at })
    .where('access_key', '=', accessKey)
    .where((where) => where.or([where('last_used_at', 'is', null), where('last_used_at', '<', at)]))
    .execute();
}
