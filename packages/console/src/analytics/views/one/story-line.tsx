import type { ViewTimeline } from '@playhead/contract/api';
import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { classNames } from '../../../controls/class-names.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useViewsMessages } from '../../../i18n/views/views-messages.ts';
import { type Story, storyOf } from './story.ts';
import { sentenceText } from './story-text.ts';

const LOOKS = {
  good: { icon: CircleCheck, mark: 'text-good', box: 'border-line bg-surface' },
  bad: { icon: CircleAlert, mark: 'text-warn', box: 'border-warn/40 bg-surface' },
  failed: { icon: CircleX, mark: 'text-danger', box: 'border-danger/35 bg-danger-wash' },
} as const satisfies Record<Story['tone'], object>;

/** How the view went, in words that somebody understands who has just got a link to it. */
export function StoryLine({ timeline }: { readonly timeline: ViewTimeline }) {
  const { language } = useLanguage();
  const texts = useViewsMessages();
  const { tone, sentences } = storyOf(timeline, Date.now());
  const { icon: Icon, mark, box } = LOOKS[tone];
  return (
    <div data-story={tone} className={classNames('flex items-start gap-3 rounded-lg border px-4 py-3.5 sm:px-5', box)}>
      <Icon aria-hidden className={classNames('mt-0.5 size-5 shrink-0', mark)} />
      <p className="min-w-0 text-base leading-6">
        {sentences.map((sentence, index) => (
          <span key={sentence.kind} className={index === 0 ? 'font-semibold' : 'text-muted'}>
            {index > 0 && ' '}
            {sentenceText(sentence, texts, language)}
          </span>
        ))}
      </p>
    </div>
  );
}
