import { type RefObject, useEffect, useRef } from 'react';

/** Leads the cursor to the first field with a problem after each attempt to send a form. `attempts` counts them, from 0. */
export function useFocusOnProblem(attempts: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  return form;
}
