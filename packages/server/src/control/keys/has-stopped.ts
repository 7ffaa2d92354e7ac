/** Whether a key has been stopped, or its time has come: a due key needs nobody to stop it. */
export const hasStopped = (
  { status, stops_at }: { readonly status: 'active' | 'stopped'; readonly stops_at: Date | null },
  nowMs: number,
): boolean => status === 'stopped' || (stops_at !== null && stops_at.getTime() <= nowMs);
