/** A size in CSS pixels, whole ones. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** As large as a frame may grow where nobody says how large: 640 by 360 for the usual shape. */
const USUAL_EDGE = 640;

/** The largest size of an aspect ratio (`16/9`) within limits; each is 640 where it is not given, and one pixel at least. */
export function frameSize(aspectRatio: string, { width, height }: Partial<FrameSize> = {}): FrameSize {
  const [across = 16, down = 9] = aspectRatio.split('/').map(Number);
  const most = {
    width: width ?? Math.max(USUAL_EDGE, height ?? 0),
    height: height ?? Math.max(USUAL_EDGE, width ?? 0),
  };
  const scale = Math.min(most.width / across, most.height / down);
  return { width: Math.max(1, Math.floor(across * scale)), height: Math.max(1, Math.floor(down * scale)) };
}
