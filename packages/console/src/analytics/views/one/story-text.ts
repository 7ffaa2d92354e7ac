import type { Language } from '@playhead/contract/options';
import { countText, metricText } from '../../../format/metric-value.ts';
import type { ViewsMessages } from '../../../i18n/views/views-messages.ts';
import { errorText } from './error-text.ts';
import { pictureText } from './picture-text.ts';
import type { Sentence } from './story.ts';

/** Says one thing about how a view went. */
export function sentenceText(sentence: Sentence, { story }: ViewsMessages, language: Language): string {
  const time = (ms: number) => metricText(ms, 'ms', language);
  switch (sentence.kind) {
    case 'refused':
    case 'failedAtStart':
    case 'failed':
      return story[sentence.kind](errorText(sentence.code, language), time(sentence.afterMs));
    case 'leftWaiting':
    case 'stillWaiting':
      return story[sentence.kind](time(sentence.waitedMs));
    case 'stalled':
      return stalledText(sentence, story, language);
    case 'slowStart':
      return story.slowStart(time(sentence.startupMs));
    case 'droppedFrames':
      return story.droppedFrames(metricText(sentence.share, 'fraction', language));
    case 'recovered':
      return story.recovered(countText(sentence.count, language), errorText(sentence.code, language));
    default:
      return story[sentence.kind](time(sentence.playedMs));
  }
}

function stalledText(
  { count, stalledMs, heightPx, throughputBps }: Extract<Sentence, { kind: 'stalled' }>,
  story: ViewsMessages['story'],
  language: Language,
): string {
  const stalled = story.stalled(countText(count, language), metricText(stalledMs, 'ms', language));
  const picture = heightPx === undefined || heightPx === 0 ? undefined : pictureText(heightPx);
  const throughput = throughputBps === undefined ? undefined : roundBitrate(throughputBps, language);
  if (picture === undefined && throughput === undefined) return story.stalledAlone(stalled);
  if (throughput === undefined) return story.stalledAt(stalled, picture ?? '');
  return picture === undefined
    ? story.stalledOver(stalled, throughput)
    : story.stalledAtOver(stalled, picture, throughput);
}

/** Nobody can tell a connection of 2.03 Mbps from one of 2. */
const roundBitrate = (bps: number, language: Language): string =>
  metricText(Number(bps.toPrecision(2)), 'bps', language);
