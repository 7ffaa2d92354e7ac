import type { AuditEntry } from '@playhead/contract/api';
import type { Call, Output } from '../command.ts';
import { given } from '../given.ts';
import type { OptionValues } from '../option-values.ts';
import { table, text } from '../view/view.ts';

const SHOWN_FIRST = 10;

/** `playhead audit` */
export const showAudit = (call: Call): Promise<Output> | AsyncIterable<Output> =>
  call.values.isSet('follow') ? followAudit(call) : listAudit(call);

async function listAudit({ client, values }: Call): Promise<Output> {
  const query = given({ ...filterOf(values), order: values.isSet('oldest-first') ? ('asc' as const) : undefined });
  if (values.isSet('all')) {
    const all: AuditEntry[] = [];
    for await (const entry of client.audit.all(query)) all.push(entry);
    return { data: all, view: [toTable(all)] };
  }
  const page = await client.audit.page({ ...query, ...given({ limit: values.count('limit') }) });
  const more = page.next === null ? [] : [text('There are more: --limit or --all')];
  return { data: page, view: [toTable(page.list), ...more] };
}

/** The last few entries, as they came, and then each that comes. */
async function* followAudit({ client, values }: Call): AsyncGenerator<Output, void, undefined> {
  const filter = given(filterOf(values));
  const { list } = await client.audit.page({ ...filter, limit: values.count('limit') ?? SHOWN_FIRST });
  for (const entry of list.toReversed()) yield toOutput(entry);
  const after = list[0]?.id ?? (await client.audit.page({ limit: 1 })).list[0]?.id;
  for await (const entry of client.audit.follow({ ...filter, ...given({ after }) })) yield toOutput(entry);
}

const filterOf = (values: OptionValues) => ({
  action: values.text('action'),
  subject: values.text('subject'),
  actor: values.text('actor'),
});

const toOutput = (entry: AuditEntry): Output => ({ data: entry, view: [text(toCells(entry).join('  '))] });

const toTable = (entries: readonly AuditEntry[]) =>
  table(['AT', 'ACTOR', 'ACTION', 'SUBJECT', 'DETAIL'], entries.map(toCells));

const toCells = ({ at, actor, action, subject, detail }: AuditEntry): readonly string[] => [
  at,
  actor,
  action,
  subject,
  detail === null || detail === undefined ? '' : typeof detail === 'string' ? detail : JSON.stringify(detail),
];
