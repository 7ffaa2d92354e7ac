/** One quality of the content. */
export interface Rendition {
  /** Pixels; 0 where the manifest doesn't say, or there is no picture. */
  readonly width: number;
  readonly height: number;
  /** Bit rate that the manifest indicates, in bits per second. */
  readonly bitrateBps: number;
  /** Pictures per second; 0 where unknown. */
  readonly framesPerSecond: number;
}

/** A name for a menu: `720p`, `1080p60`, or `320 kbps` where there is no picture size. Portrait content is named by its width. */
export function renditionLabel({ width, height, bitrateBps, framesPerSecond }: Rendition): string {
  const lines = width > 0 ? Math.min(width, height) : height;
  if (lines === 0) return `${Math.round(bitrateBps / 1000)} kbps`;
  return `${lines}p${framesPerSecond > 40 ? Math.round(framesPerSecond) : ''}`;
}

/** Labels for a list; where two renditions would be named alike, each also says its bit rate. */
export function renditionLabels(renditions: readonly Rendition[]): string[] {
  const plain = renditions.map(renditionLabel);
  return plain.map((label, index) => {
    const isUnique = plain.filter((other) => other === label).length === 1;
    return isUnique ? label : `${label} · ${megabits(renditions[index]?.bitrateBps ?? 0)} Mbps`;
  });
}

const megabits = (bitrateBps: number) => (bitrateBps / 1_000_000).toFixed(1);
