import type { PlayerSummary } from '@playhead/contract/api';
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { classNames } from '../controls/class-names.ts';
import { CopyButton } from '../controls/copy-button.tsx';
import { dateText, dateTimeText } from '../format/moment.ts';
import { useLanguage } from '../i18n/language-provider.tsx';
import { CreatedHeader } from './created-header.tsx';
import { PlayerNameCell } from './player-name-cell.tsx';

const features = tableFeatures({});
const column = createColumnHelper<typeof features, PlayerSummary>();

/** Columns that give way on narrow screens; the name's cell shows what they held. */
const WIDE_ONLY: readonly string[] = ['no', 'version', 'access_key'];

/** A page of players. The order is the server's. */
export function PlayersTable({ players }: { readonly players: PlayerSummary[] }) {
  const columns = usePlayerColumns();
  const table = useTable({ features, columns, data: players, getRowId: (player) => String(player.no) });
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full text-left">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} className="border-b border-line">
              {group.headers.map((header) => (
                <th
                  key={header.id}
                  scope="col"
                  className={classNames('h-9 px-4 text-xs font-medium text-muted', visibility(header.column.id))}
                >
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className="relative border-b border-line last:border-0 hover:bg-hover">
              {row.getAllCells().map((cell) => (
                <td key={cell.id} className={classNames('h-12 px-4 py-2', visibility(cell.column.id))}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const visibility = (columnId: string) => (WIDE_ONLY.includes(columnId) ? 'max-md:hidden' : 'max-md:last:text-right');

function usePlayerColumns() {
  const { language, messages } = useLanguage();
  return useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          header: messages.columnName,
          cell: ({ row }) => <PlayerNameCell player={row.original} />,
        }),
        column.accessor('no', {
          header: messages.columnNumber,
          cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
        }),
        column.accessor('version', {
          header: messages.columnVersion,
          cell: ({ getValue }) => <span className="tabular-nums">{getValue()}</span>,
        }),
        column.accessor('access_key', {
          header: messages.columnAccessKey,
          cell: ({ getValue }) => (
            <span className="flex items-center gap-1">
              <code className="font-mono text-xs text-muted" title={getValue()}>
                {getValue().slice(0, 8)}…
              </code>
              <span className="relative z-1">
                <CopyButton look="icon" label={messages.copyAccessKey} text={getValue()} />
              </span>
            </span>
          ),
        }),
        column.accessor('created_at', {
          header: () => <CreatedHeader />,
          cell: ({ getValue }) => (
            <time dateTime={getValue()} title={dateTimeText(getValue(), language)} className="whitespace-nowrap">
              {dateText(getValue(), language)}
            </time>
          ),
        }),
      ]),
    [language, messages],
  );
}
