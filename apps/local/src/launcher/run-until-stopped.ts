import type { Settings } from '../../../../libs/config/config.ts';
import { Launcher, type Programs } from './launcher.ts';
import { whenParentEnds } from './when-parent-ends.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts everything, fetching what is missing unless it may not, prints the ready line alone on stdout, and ends the process when asked to, with every child stopped. */
export async function runUntilStopped(settings: Settings, programs: Programs, mayFetch = true): Promise<void> {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  // The terminal may be gone before us; that must not cut the orderly stop short.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const launcher = new Launcher(settings, programs, say, mayFetch);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    say('正在停止…');
    launcher.stop().then(
      () => {
        say('已停止，数据已保存。');
        process.exit(0);
      },
      (error: Error) => {
        say(error.stack ?? error.message);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, stop);
  whenParentEnds(stop);
  try {
    const url = await launcher.start();
    process.stdout.write(`ready ${url}\n`);
    say(`控制台地址：${url}　按 Ctrl-C 停止。数据在 ${settings.dataDir}`);
  } catch (error) {
    // The stop under way ends the process; what it interrupted is no failure.
    if (!stopping) throw error;
  }
}
