import { PLAYER_ERRORS, type PlayerErrorCode } from '@playhead/contract/errors';
import type { Language } from '@playhead/contract/options';
import { metricText } from '../../../format/metric-value.ts';
import type { ViewsMessages } from '../../../i18n/views/views-messages.ts';
import { positionText } from '../../position-text.ts';
import type { ViewEvent } from './events.ts';
import { pictureText } from './picture-text.ts';

/** An event in words, and what else there is to say of it. */
export interface EventText {
  readonly text: string;
  readonly detail?: string | undefined;
}

/** Says an event. */
export function eventText(event: ViewEvent, messages: ViewsMessages, language: Language): EventText {
  const { event: texts } = messages;
  const time = (ms: number) => metricText(ms, 'ms', language);
  switch (event.kind) {
    case 'began':
    case 'firstFrame':
    case 'contentBegan':
      return { text: texts[event.kind] };
    case 'stalled':
      return { text: (event.isOpen ? texts.stalledOpen : texts.stalled)(time(event.lastedMs)) };
    case 'paused':
      return { text: (event.isOpen ? texts.pausedOpen : texts.paused)(time(event.lastedMs)) };
    case 'hidden':
    case 'silent':
      return { text: texts[event.kind](time(event.lastedMs)) };
    case 'sought':
      return { text: texts.sought(positionText(event.toPlayheadMs), time(event.lastedMs)) };
    case 'rendition':
      return { text: renditionText(event, texts, language) };
    case 'mode':
      return { text: wordOf(texts.mode, event.mode) };
    case 'error':
      return errorEvent(event.error, texts, language);
    case 'over':
      return { text: wordOf(messages.exit, event.exit) };
  }
}

function renditionText(
  { heightPx, bitrateBps, beforePx }: Extract<ViewEvent, { kind: 'rendition' }>,
  texts: ViewsMessages['event'],
  language: Language,
): string {
  const say =
    beforePx === 0 || beforePx === heightPx
      ? texts.rendition
      : heightPx > beforePx
        ? texts.renditionUp
        : texts.renditionDown;
  return say(pictureText(heightPx), metricText(bitrateBps, 'bps', language));
}

function errorEvent(
  { code, fatal, business, detail }: Extract<ViewEvent, { kind: 'error' }>['error'],
  texts: ViewsMessages['event'],
  language: Language,
): EventText {
  const say = business ? texts.refused : fatal ? texts.fatal : texts.error;
  const known = Object.hasOwn(PLAYER_ERRORS, code)
    ? PLAYER_ERRORS[code as PlayerErrorCode].message[language]
    : undefined;
  return {
    text: say(code),
    detail: [known, detail ?? undefined].filter((part) => part !== undefined).join(' · ') || undefined,
  };
}

/** A word of ours for one of the wire's; the wire's own where there is none. */
const wordOf = (words: Readonly<Record<string, string>>, word: string): string =>
  Object.hasOwn(words, word) ? (words[word] ?? word) : word;
