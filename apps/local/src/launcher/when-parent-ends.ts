const lookMilliseconds = 300;

/**
 * Calls back once when npm, which started us, is gone: it ends at a signal without handing it on to the process
 * behind its shell. Started in any other way a launcher outlives its parent, as a daemon must.
 */
export function whenParentEnds(act: () => void): void {
  if (process.env['npm_lifecycle_event'] !== 'start') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, lookMilliseconds);
  timer.unref();
}
