import type { Call, Output } from '../command.ts';
import { table, text } from '../view/view.ts';

/** `playhead players check-name` */
export async function checkName({ client, args: [name = ''] }: Call): Promise<Output> {
  const verdict = await client.players.checkName(name);
  if (verdict.ok) return { data: verdict, view: [text(`"${name}" is free.`)] };
  const reason = [verdict.message, verdict.details].filter(Boolean).join(' ');
  return { data: verdict, view: [text(reason)], exit: 'apiError' };
}

/** `playhead players versions` */
export async function listVersions({ client }: Call): Promise<Output> {
  const versions = await client.players.versions();
  const rows = versions.map(({ version, script_url }) => [version, script_url]);
  return { data: versions, view: [table(['VERSION', 'SCRIPT'], rows)] };
}
