/**
 * Makes WebVTT of a SubRip file. SubRip has no standard; browsers read its cues once the commas of its times are points and the file
 * says what it is.
 *
 * @param file in UTF-8, or else in EUC-KR, which many Korean files are still written in.
 */
export async function webVttOf(file: Blob): Promise<Blob> {
  return new Blob([webVttOfText(decode(await file.arrayBuffer()))], { type: 'text/vtt' });
}

/** The same for its text. */
export function webVttOfText(subRip: string): string {
  const text = subRip.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const cues = text.replaceAll(TIMING, (_, from: string, to: string) => `${timeOf(from)} --> ${timeOf(to)}`);
  // Positions as `{\an8}` and fonts are other players' inventions: WebVTT would show the ones and drop the others.
  return `WEBVTT\n\n${cues.replaceAll(/\{\\[^}]*\}/g, '')}`;
}

const TIMING = /^ *(\d+:\d+:\d+[,.]\d+) *--> *(\d+:\d+:\d+[,.]\d+).*$/gm;

function timeOf(stamp: string): string {
  const [whole = '', part = ''] = stamp.split(/[,.]/);
  const padded = whole.split(':').map((each) => each.padStart(2, '0'));
  return `${padded.join(':')}.${part.padEnd(3, '0').slice(0, 3)}`;
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}
