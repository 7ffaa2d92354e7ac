import { timingSafeEqual } from 'node:crypto';
import type { ControlContext } from '../control-context.ts';
import { hashKey } from './hash-key.ts';

/** Who asks the Media Analytics API. */
export interface MediaAnalyticsCaller {
  readonly accountId: number;
  readonly companyId: string;
}

const NOBODYS_HASH = new Uint8Array(32);

/** Asks the database each time, so that a key that was replaced is good for nothing from that moment on, in every process. */
export async function findCaller(
  { db }: ControlContext,
  companyId: string,
  apiKey: string,
): Promise<MediaAnalyticsCaller | undefined> {
  // PostgreSQL's text cannot hold NUL; asking for it would be an error, not an empty answer.
  if (companyId.includes('\0')) return undefined;
  const row = await db
    .selectFrom('media_analytics')
    .select(['account_id', 'key_hash'])
    .where('company_id', '=', companyId)
    .executeTakeFirst();
  // An unknown company is compared too, with what no key has, so that both take the same time.
  const isRight = timingSafeEqual(row?.key_hash ?? NOBODYS_HASH, hashKey(apiKey));
  return row && isRight ? { accountId: row.account_id, companyId } : undefined;
}
