/** A UUIDv7 made then, the same for the same number. */
export const viewIdAt = (epochMs: number, number = 0): string => {
  const time = epochMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`;
};

const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

/** A row of `beat` with what it must have. */
export const beatRow = (row: Readonly<Record<string, unknown>> = {}) => ({
  account_id: 1,
  view_id: viewIdAt(Date.now()),
  seq: 0,
  environment: 'production',
  player_no: 1001,
  received_at: seconds(Date.now()),
  started_at: seconds(Date.now()),
  event_at: seconds(Date.now()),
  state: 'playing',
  reason: 'heartbeat',
  ...row,
});
