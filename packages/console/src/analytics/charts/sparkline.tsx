import { sparklinePath } from './sparkline-path.ts';

/** The course of a few numbers at a glance; the chart and the table say them exactly. */
export function Sparkline({ values }: { readonly values: readonly (number | null)[] }) {
  return (
    <svg aria-hidden viewBox="0 0 100 24" preserveAspectRatio="none" className="mt-auto h-8 w-full pt-2 text-accent">
      <path
        d={sparklinePath(values)}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
