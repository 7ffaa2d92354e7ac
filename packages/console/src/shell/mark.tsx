/** The product's mark: a playhead, as it runs down an editor's time line. */
export const Mark = ({ className }: { readonly className: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
    <rect width="24" height="24" rx="6" className="fill-accent" />
    <path d="M7.2 4.5h9.6a1 1 0 0 1 .8 1.6l-4.7 6.3V24h-1.8V12.4L6.4 6.1a1 1 0 0 1 .8-1.6Z" fill="#fff" />
  </svg>
);

/** Mark and name of the product, side by side. */
export const Wordmark = () => (
  <span className="inline-flex items-center gap-2 text-[0.9375rem] font-semibold tracking-[-0.01em]">
    <Mark className="size-5" />
    Playhead
  </span>
);
