import { Link } from '@tanstack/react-router';
import {
  ArrowUpRight,
  BookOpen,
  ChartNoAxesCombined,
  CirclePlay,
  type LucideIcon,
  Rows3,
  ShieldCheck,
} from 'lucide-react';
import { classNames } from '../controls/class-names.ts';
import { useMessages } from '../i18n/language-provider.tsx';

/** What differs between the side bar of wide screens and the bottom bar of phones. */
type Place = 'side' | 'bottom';

const ITEM: Record<Place, string> = {
  side: 'h-8 gap-2.5 rounded-md px-2.5 hover:bg-hover hover:text-ink data-[status=active]:bg-hover',
  bottom: 'h-14 flex-1 flex-col justify-center gap-1 text-2xs',
};

const itemClass = (place: Place) =>
  classNames('group flex items-center font-medium text-muted data-[status=active]:text-ink', ITEM[place]);

const ICON = 'size-4 group-data-[status=active]:text-accent-ink';

/** The console's main destinations. */
export function Navigation({ place }: { readonly place: Place }) {
  const messages = useMessages();
  return (
    <nav aria-label={messages.navLabel} className={place === 'side' ? 'flex flex-col gap-0.5' : 'flex'}>
      <Link to="/players" className={itemClass(place)}>
        <Rows3 aria-hidden className={ICON} />
        {messages.navPlayers}
      </Link>
      <Link to="/analytics" className={itemClass(place)}>
        <ChartNoAxesCombined aria-hidden className={ICON} />
        {messages.navAnalytics}
      </Link>
      <Link to="/admin" className={itemClass(place)}>
        <ShieldCheck aria-hidden className={ICON} />
        {messages.navAdmin}
      </Link>
      <OutsideLink place={place} href="/reference" icon={BookOpen} text={messages.navReference} />
      <OutsideLink place={place} href="/demo" icon={CirclePlay} text={messages.navDemo} />
    </nav>
  );
}

interface OutsideLinkProps {
  readonly place: Place;
  readonly href: string;
  readonly icon: LucideIcon;
  readonly text: string;
}

function OutsideLink({ place, href, icon: Icon, text }: OutsideLinkProps) {
  const messages = useMessages();
  return (
    <a href={href} target="_blank" rel="noopener" className={itemClass(place)}>
      <Icon aria-hidden className={ICON} />
      <span>
        {text}
        <span className="sr-only"> ({messages.opensInNewTab})</span>
      </span>
      {place === 'side' && <ArrowUpRight aria-hidden className="ml-auto size-3.5 opacity-60" />}
    </a>
  );
}
