import { setAttributes } from '../../dom.ts';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 1000;
const HEIGHT = 100;

/**
 * Draws how much each part of the content is watched.
 *
 * @param given numbers of any scale, evenly over the length of the content; anything else draws nothing.
 */
export function drawHeatmap(given: unknown): Element[] {
  const values = Array.isArray(given) ? given.map(Number).filter((value) => Number.isFinite(value) && value >= 0) : [];
  const most = Math.max(...values);
  if (values.length < 2 || most <= 0) return [];
  const svg = document.createElementNS(SVG, 'svg');
  setAttributes(svg, { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none' });
  const area = document.createElementNS(SVG, 'path');
  setAttributes(area, { d: areaOf(values.map((value) => value / most)) });
  svg.append(area);
  return [svg];
}

/** A smooth hill over the points, each in the middle of its part. */
function areaOf(shares: readonly number[]): string {
  const step = WIDTH / shares.length;
  const points = shares.map((share, index) => [(index + 0.5) * step, HEIGHT - 12 - share * (HEIGHT - 16)] as const);
  const half = step / 2;
  const first = points[0]?.[1] ?? HEIGHT;
  const last = points.at(-1)?.[1] ?? HEIGHT;
  const curves = points.slice(1).map(([x, y], index) => {
    const before = points[index]?.[1] ?? y;
    return `C${round(x - half)} ${round(before)} ${round(x - half)} ${round(y)} ${round(x)} ${round(y)}`;
  });
  return `M0 ${HEIGHT}V${round(first)}H${round(half)}${curves.join('')}H${WIDTH}V${round(last)}V${HEIGHT}Z`;
}

const round = (value: number) => Math.round(value * 10) / 10;
