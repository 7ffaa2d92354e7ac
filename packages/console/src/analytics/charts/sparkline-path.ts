/** Width and height of the box that {@link sparklinePath} fills. */
const WIDTH = 100;
const HEIGHT = 24;
const EDGE = 2;

/** The path of an SVG through values from zero to the largest, in a box of 100 by 24; interrupted where there is none. */
export function sparklinePath(values: readonly (number | null)[]): string {
  const largest = Math.max(0, ...values.map((value) => value ?? 0));
  const step = values.length < 2 ? 0 : WIDTH / (values.length - 1);
  const y = (value: number) =>
    largest === 0 ? HEIGHT - EDGE : HEIGHT - EDGE - (value / largest) * (HEIGHT - 2 * EDGE);
  return values
    .map((value, index) => {
      if (value === null) return '';
      const isStart = index === 0 || values[index - 1] === null;
      return `${isStart ? 'M' : 'L'}${(index * step).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}
