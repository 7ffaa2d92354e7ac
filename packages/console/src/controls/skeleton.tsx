import { classNames } from './class-names.ts';

/** A grey shape in the place of something that is loading. Say so once beside it: the shape itself is silent. */
export const Skeleton = ({ className }: { readonly className: string }) => (
  <span aria-hidden className={classNames('block animate-pulse-soft rounded bg-hover', className)} />
);
