/** A position or a time since a beginning, as players write it: `1:02:03`, `0:42`, and below a minute's precision `0:42.5`. */
export function positionText(ms: number, precision: 'seconds' | 'tenths' = 'seconds'): string {
  const unitMs = precision === 'tenths' ? 100 : 1000;
  const whole = Math.floor(Math.max(0, ms) / unitMs) * unitMs;
  const seconds = Math.floor(whole / 1000);
  const pad = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const head = hours > 0 ? `${hours}:${pad(minutes)}` : String(minutes);
  const tail = precision === 'tenths' ? `.${Math.floor((whole % 1000) / 100)}` : '';
  return `${head}:${pad(seconds % 60)}${tail}`;
}
