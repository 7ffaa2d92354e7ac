import { Link } from '@tanstack/react-router';
import { buttonClass } from '../controls/button.tsx';
import { useMessages } from '../i18n/language-provider.tsx';

interface MissingPageProps {
  readonly title: string;
  readonly lead: string;
}

/** In the place of something that is not there: what may have happened, and a way on. */
export function MissingPage({ title, lead }: MissingPageProps) {
  const messages = useMessages();
  return (
    <div className="py-[12vh] text-center">
      <title>{`${title} · Playhead`}</title>
      <h1 className="text-xl font-semibold tracking-[-0.015em]">{title}</h1>
      <p className="mt-1 mb-6 text-muted">{lead}</p>
      <Link to="/players" className={buttonClass()}>
        {messages.toPlayers}
      </Link>
    </div>
  );
}
