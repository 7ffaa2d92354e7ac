import type { BenchServer } from './server.ts';

/** A player for pages under a host, and what a page pastes. */
export async function createPlayer({ client }: BenchServer, host: string, name = 'bench') {
  const player = await client.players.create({ name, domains: [{ type: 'web', domain: `http://${host}` }] });
  const { forms } = await client.players.embed(player.no);
  return { accessKey: player.access_key, elementCode: forms.find(({ id }) => id === 'element')?.code ?? '' };
}

/** A play token as a page of that origin gets it. */
export async function playToken({ url }: BenchServer, accessKey: string, origin: string): Promise<string> {
  const response = await fetch(`${url}/v1/licence`, {
    method: 'POST',
    headers: { origin },
    body: JSON.stringify({ accessKey }),
  });
  const { token } = (await response.json()) as { token?: string };
  if (token === undefined) throw new Error(`No licence for ${origin}.`);
  return token;
}
