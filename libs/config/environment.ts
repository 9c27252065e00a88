import { ConfigurationError } from './configuration.error.ts';
import { environmentSchema, type Environment } from './environment.schema.ts';

// Passwords may stand in these values, so that a message never repeats them.
const confidential = new Set([
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'DUBAN_SECRET',
  'DUBAN_ADMIN_PASSWORD',
  'DUBAN_TOKEN',
  'DUBAN_SMS_URL',
]);

/** By variable, the option that gave it its value: a person is told about what he typed himself. */
export type OptionOf = Readonly<Record<string, string>>;

/** Reads and checks the environment as a whole; throws ConfigurationError naming every wrong variable at once. */
export function readEnvironment(env: NodeJS.ProcessEnv, optionOf: OptionOf = {}): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const value = confidential.has(name) ? '（内容保密，不显示）' : `“${given[name]}”`;
      const option = optionOf[name];
      const [source, noun] = option === undefined ? [`环境变量 ${name}`, '该变量'] : [`选项 ${option}`, '该选项'];
      return `${source} 的值${value}不对：${issue.message}。请改正，或删去${noun}使用默认值。`;
    }),
  );
}
