import type { Command, CommanderError } from 'commander';

const quoted = (text: string): string => /'([^']*)'/.exec(text)?.[1] ?? '';

/** Commander's own guess at a misspelt name. */
function meant(text: string): string {
  const names = /\(Did you mean (?:one of )?(.+)\?\)/.exec(text)?.[1];
  return names === undefined ? '' : `，是不是“${names.split(', ').join('”或“')}”`;
}

/** Columns of a terminal: a Chinese character takes two. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

/** Commander's English complaints in the words of the house. */
export function chineseOf({ code, message }: CommanderError): { code: string; message: string } {
  const name = quoted(message);
  switch (code) {
    case 'commander.unknownCommand':
      return {
        code: 'unknown_command',
        message: `没有“${name}”这个命令${meant(message)}。用 duban help 查看全部命令。`,
      };
    case 'commander.help':
      return { code: 'missing_command', message: '还缺少命令，或没有写的这个命令；用法见上。' };
    case 'commander.unknownOption':
      return {
        code: 'unknown_option',
        message: `没有“${name}”这个选项${meant(message)}。在命令后加 --help 查看可用选项。`,
      };
    case 'commander.missingArgument':
      return { code: 'missing_argument', message: `缺少参数“${name}”。在命令后加 --help 查看用法。` };
    case 'commander.missingMandatoryOptionValue':
      return { code: 'missing_option', message: `缺少必填选项“${name}”。在命令后加 --help 查看用法。` };
    case 'commander.optionMissingArgument':
      return { code: 'missing_value', message: `选项“${name}”后面缺少内容。` };
    case 'commander.excessArguments':
      return {
        code: 'too_many_arguments',
        message: '参数太多。含空格的内容请用引号括起来；在命令后加 --help 查看用法。',
      };
    case 'commander.invalidArgument':
      return { code: 'invalid_value', message };
    default:
      return { code: 'wrong_usage', message: '用法不对。在命令后加 --help 查看用法。' };
  }
}

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Chinese help, and errors thrown instead of printed. */
export function speakChinese(command: Command): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', '显示用法')
    .helpCommand('help [命令]', '显示用法')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      subcommandTerm: (leaf) => termOf(leaf),
      displayWidth: widthOf,
    })
    .configureOutput({ outputError: () => {} });
}

/** `parse <文件>` */
const termOf = (command: Command): string =>
  [
    command.name(),
    ...command.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}]`)),
  ].join(' ');
