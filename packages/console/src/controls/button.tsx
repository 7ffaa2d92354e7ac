import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

const LOOKS = {
  primary: 'bg-inverse text-on-inverse hover:opacity-88 active:opacity-80',
  secondary: 'border border-line bg-surface text-ink hover:bg-hover',
  quiet: 'text-muted hover:bg-hover hover:text-ink',
  danger: 'bg-danger text-on-inverse hover:opacity-88 active:opacity-80',
} as const;

const SHAPE =
  'inline-flex h-10 sm:h-9 shrink-0 cursor-pointer items-center justify-center gap-2 rounded-md px-3.5 text-sm font-medium whitespace-nowrap ' +
  'transition-[background-color,opacity] duration-100 select-none disabled:cursor-default disabled:opacity-50';

/** Class names of a button, for links and Base UI parts that look like one. */
export const buttonClass = (look: keyof typeof LOOKS = 'secondary', more?: string): string =>
  classNames(SHAPE, LOOKS[look], more);

/** A button: one `primary` or `danger` on a screen at most. */
export function Button({
  look = 'secondary',
  className,
  ...rest
}: ComponentProps<'button'> & { look?: keyof typeof LOOKS }) {
  return <button type="button" className={buttonClass(look, className)} {...rest} />;
}

/** Class names of a square button that holds an icon alone; it needs an accessible name. */
export const iconButtonClass =
  'inline-flex size-10 sm:size-8 shrink-0 cursor-pointer items-center justify-center rounded-md text-muted transition-colors duration-100 ' +
  'hover:bg-hover hover:text-ink disabled:cursor-default disabled:opacity-40 disabled:hover:bg-transparent disabled:hover:text-muted';

/** A square button with an icon; `label` is its accessible name and its tooltip. */
export function IconButton({ label, className, ...rest }: ComponentProps<'button'> & { readonly label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classNames(iconButtonClass, className)}
      {...rest}
    />
  );
}
