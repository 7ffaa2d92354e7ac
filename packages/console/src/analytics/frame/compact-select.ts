/** Class names of a choice in a row of controls. 16 px on phones, where browsers zoom into anything smaller. */
export const compactSelectClass =
  'h-10 sm:h-8 min-w-0 cursor-pointer rounded-md border border-edge bg-surface px-2 text-base sm:text-xs font-medium text-ink ' +
  'focus:outline-2 focus:outline-offset-0 focus:outline-focus';

/** Class names of a button in a row of controls. */
export const compactButtonClass =
  'inline-flex h-10 sm:h-8 min-w-0 cursor-pointer items-center gap-1.5 rounded-md border border-line bg-surface px-2.5 text-sm sm:text-xs ' +
  'font-medium whitespace-nowrap text-ink select-none hover:bg-hover data-popup-open:bg-hover';
