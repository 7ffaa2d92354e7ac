import { countText } from '../../format/metric-value.ts';
import { useLanguage } from '../../i18n/language-provider.tsx';
import { Bar } from '../charts/breakdown-table.tsx';

interface BarRowsProps {
  /** Names of the two columns. */
  readonly columns: readonly [string, string];
  readonly rows: readonly { readonly name: string; readonly value: number }[];
  readonly empty: string;
}

/** A table of counts whose rows are bars. */
export function BarRows({ columns, rows, empty }: BarRowsProps) {
  const { language } = useLanguage();
  const most = Math.max(1, ...rows.map(({ value }) => value));
  if (rows.length === 0) return <p className="px-4 py-8 text-center text-muted">{empty}</p>;
  return (
    <table className="w-full tabular-nums">
      <thead className="sr-only">
        <tr>
          <th scope="col">{columns[0]}</th>
          <th scope="col">{columns[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value }) => (
          <tr key={name} className="border-t border-line">
            <td className="relative h-8 w-full px-4">
              <Bar share={value / most} className="bg-accent/25" />
              <span className="relative break-all">{name}</span>
            </td>
            <td className="px-4 text-right whitespace-nowrap">{countText(value, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
