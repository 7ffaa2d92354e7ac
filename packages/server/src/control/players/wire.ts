import type { Player, PlayerSummary } from '@playhead/contract/api';
import type { PlayerRow } from './player-row.ts';

type SummaryRow = Pick<
  PlayerRow,
  'no' | 'name' | 'access_key' | 'version' | 'auto_update' | 'created_at' | 'updated_at'
>;

/** What is read of a player's site or app. */
export interface DomainRow {
  readonly no: number;
  readonly type: 'web' | 'ios' | 'aos';
  readonly domain: string;
  readonly created_at: Date;
}

/** The version that is delivered: a player that updates itself gets the latest, whichever it began with. */
export const deliveredVersion = (row: Pick<PlayerRow, 'version' | 'auto_update'>, latestVersion: string): string =>
  row.auto_update ? latestVersion : row.version;

/** A player as lists show it. */
export const toSummary = (row: SummaryRow, latestVersion: string): PlayerSummary => ({
  no: row.no,
  name: row.name,
  version: deliveredVersion(row, latestVersion),
  access_key: row.access_key,
  created_at: toWireTime(row.created_at),
  updated_at: toWireTime(row.updated_at),
});

/** A player with everything about it; its domains in the order in which they were given. */
export function toPlayer(
  row: SummaryRow & Pick<PlayerRow, 'revision'>,
  domains: readonly DomainRow[],
  latestVersion: string,
): Player {
  const inOrder = domains.map((domain) => ({ ...domain, created_at: toWireTime(domain.created_at) }));
  inOrder.sort((left, right) => left.no - right.no);
  const ofType = (type: DomainRow['type']) => inOrder.filter((domain) => domain.type === type);
  return {
    ...toSummary(row, latestVersion),
    auto_update: row.auto_update ? 'Y' : 'N',
    revision: row.revision,
    domains: { web: ofType('web'), ios: ofType('ios'), aos: ofType('aos') },
  };
}

/** UTC in the form that VPE documents: `2023-04-13T01:34:13.000+00:00`. */
export const toWireTime = (time: Date): string => time.toISOString().replace('Z', '+00:00');
