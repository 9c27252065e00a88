/** The environment holds values the program cannot work with; each problem names the variable, its value and the remedy. */
export class ConfigurationError extends Error {
  readonly code = 'CONFIGURATION_INVALID';

  constructor(readonly problems: readonly string[]) {
    super(`环境设置有误，程序没有启动：\n${problems.map((problem) => `  · ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}
