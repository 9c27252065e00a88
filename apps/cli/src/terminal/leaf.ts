import type { Command } from 'commander';
import { speakChinese } from './commander-words.ts';
import type { Outcome } from './outcome.ts';

export type Sink = (outcome: Outcome) => void;
type Act<Options> = (args: readonly string[], options: Options) => Promise<Outcome>;

/** One command that does something; `usage` names its arguments, `act` loads what it needs. */
export function leaf<Options = object>(
  parent: Command,
  usage: string,
  description: string,
  sink: Sink,
  act: Act<Options>,
): Command {
  return speakChinese(parent.command(usage))
    .description(description)
    .usage(['[选项]', ...usage.split(' ').slice(1)].join(' '))
    .option('--json', '只在标准输出打印一份 JSON')
    .action(async (...given: unknown[]) => {
      const self = given.at(-1) as Command;
      sink(await act(self.processedArgs as string[], self.opts() as Options));
    });
}

/** A command that only holds others. */
export const branch = (parent: Command, name: string, description: string): Command =>
  speakChinese(parent.command(name)).description(description).usage('命令 [选项]');

/** Options of every command that goes through the API. */
export const throughApi = (command: Command): Command =>
  command
    .option('--url <网址>', '接口地址，缺省为本机安装')
    .option('--token <令牌>', '访问令牌，缺省取 DUBAN_TOKEN 或本机安装的令牌');
