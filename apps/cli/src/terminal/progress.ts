/** A bar on stderr, only where a person watches; otherwise nothing. */
export async function progress(
  words: string,
): Promise<{ show: (done: number, total: number) => void; end: () => void }> {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} };
  const { SingleBar, Presets } = (await import('cli-progress')).default;
  const bar = new SingleBar(
    { format: `${words} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show: (done, total) => {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}
