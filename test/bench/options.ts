import { parseArgs } from 'node:util';
import { PlainError } from '../../apps/local/src/plain.error.ts';

export interface BenchOptions {
  readonly cases: number;
  readonly json: boolean;
  readonly help: boolean;
}

export const HELP = `用法：npm run bench -- [选项]
  --cases N   件数，10 至 5000，默认 1000
  --json      只输出 JSON
  --help      显示本说明
`;

/** Refuses (PlainError) what it does not know. */
export function readOptions(args: readonly string[]): BenchOptions {
  const values = parse(args);
  const cases = Number(values.cases ?? '1000');
  if (!Number.isInteger(cases) || cases < 10 || cases > 5000) {
    throw new PlainError('OPTION_INVALID', `--cases 应是 10 至 5000 的整数，现在是“${values.cases}”。`);
  }
  return { cases, json: values.json ?? false, help: values.help ?? false };
}

function parse(args: readonly string[]) {
  try {
    const options = { cases: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new PlainError('OPTION_UNKNOWN', `看不懂的参数：${(error as Error).message}\n${HELP}`);
  }
}
