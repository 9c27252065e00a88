import { createLogger } from './logger.ts';
import { NestLogger } from './nest-logger.ts';

function recording() {
  const lines: string[] = [];
  const logger = createLogger({ logLevel: 'info' }, 'test', { write: (line: string) => void lines.push(line) });
  return { lines, logger };
}

test('a phone number inside a message and a password field are both kept out of the log', () => {
  const { lines, logger } = recording();
  logger.info({ password: 'hunter2', headers: { cookie: 'duban_session=abc' } }, '短信发往 13800000001');
  expect(lines.join()).not.toMatch(/hunter2|duban_session|13800000001/);
  expect(JSON.parse(lines[0]!)).toMatchObject({ name: 'test', password: '***', msg: '短信发往 138****0001' });
});

test("Nest's context and stack become fields of the line", () => {
  const { lines, logger } = recording();
  new NestLogger(logger).error('broken', 'Error: at line 1', 'Boot');
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 50, msg: 'broken', context: 'Boot', stack: 'Error: at line 1' });
});

test('a line below the configured level is not written', () => {
  const { lines, logger } = recording();
  new NestLogger(logger).debug('detail', 'Boot');
  expect(lines).toEqual([]);
});

test('an error given as a field is logged with its stack and the message beside it', () => {
  const { lines, logger } = recording();
  new NestLogger(logger).error({ err: new Error('boom'), requestId: 'r-1' }, 'unexpected error', 'Http');
  const line = JSON.parse(lines[0]!) as { err: { stack: string } };
  expect(line).toMatchObject({ msg: 'unexpected error', requestId: 'r-1', context: 'Http' });
  expect(line.err.stack).toContain('boom');
});
