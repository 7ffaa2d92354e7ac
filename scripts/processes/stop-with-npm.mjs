// @ts-check

const POLL_MS = 500;

/**
 * Once the npm that runs this script is gone, stops as if told to. npm runs scripts through a shell, and a shell that is killed does
 * not tell its children.
 */
export function stopWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const look = () => {
    if (process.ppid === parent) return;
    clearInterval(ticker);
    process.kill(process.pid, 'SIGTERM');
  };
  const ticker = setInterval(look, POLL_MS);
  ticker.unref();
}
