import type { Player } from '@playhead/contract/api';
import type { ReactNode } from 'react';
import { CopyButton } from '../controls/copy-button.tsx';
import { dateTimeText } from '../format/moment.ts';
import { useLanguage } from '../i18n/language-provider.tsx';

/** Where the player may play, its key, its version and its dates. */
export function PlayerDetails({ player }: { readonly player: Player }) {
  const { language, messages } = useLanguage();
  const apps = [...player.domains.ios, ...player.domains.aos].map(({ domain }) => domain);
  return (
    <dl className="rounded-lg border border-line bg-surface">
      <Row title={messages.detailsDomains}>
        <Names names={player.domains.web.map(({ domain }) => domain)} />
      </Row>
      {apps.length > 0 && (
        <Row title={messages.detailsApps}>
          <Names names={apps} />
        </Row>
      )}
      <Row title={messages.columnAccessKey}>
        <span className="-my-1.5 flex flex-wrap items-center gap-1.5">
          <code className="font-mono text-[0.8125rem] break-all">{player.access_key}</code>
          <CopyButton look="icon" label={messages.copyAccessKey} text={player.access_key} />
        </span>
      </Row>
      <Row title={messages.columnVersion}>
        <span className="tabular-nums">{player.version}</span>
      </Row>
      <Row title={messages.detailsUpdates}>
        {player.auto_update === 'Y' ? messages.detailsUpdatesOn : messages.detailsUpdatesOff}
      </Row>
      <Row title={messages.columnCreated}>
        <time dateTime={player.created_at}>{dateTimeText(player.created_at, language)}</time>
      </Row>
      <Row title={messages.detailsUpdated}>
        <time dateTime={player.updated_at}>{dateTimeText(player.updated_at, language)}</time>
      </Row>
    </dl>
  );
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 border-b border-line px-4 py-3 last:border-0 sm:grid-cols-[11rem_1fr] sm:px-5">
      <dt className="text-muted">{title}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  const { messages } = useLanguage();
  if (names.length === 0) return <>{messages.detailsNone}</>;
  return (
    <ul>
      {names.map((name) => (
        <li key={name} className="font-mono text-[0.8125rem] break-all">
          {name}
        </li>
      ))}
    </ul>
  );
}
