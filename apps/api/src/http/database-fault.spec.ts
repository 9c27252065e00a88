import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { databaseFault } from './database-fault.ts';

const failed = (code: string, message = 'failed') =>
  new QueryFailedError('select 1', [], Object.assign(new Error(message), { code }));

test.each([
  ['57P01', 'database_unavailable'],
  ['57P03', 'database_unavailable'],
  ['08006', 'database_unavailable'],
  ['53300', 'database_unavailable'],
  ['ECONNREFUSED', 'database_unavailable'],
  ['53100', 'database_disk_full'],
  ['40001', 'database_busy'],
  ['40P01', 'database_busy'],
  ['22021', 'text_invalid'],
])('SQLSTATE %s is the refusal %s', (code, refusal) => {
  expect(databaseFault(failed(code))?.code).toBe(refusal);
});

test.each([
  ['22P05', 'unsupported Unicode escape sequence'],
  ['22P02', 'invalid input syntax for type json'],
])('SQLSTATE %s with %s is a text that cannot be stored', (code, message) => {
  expect(databaseFault(failed(code, message))?.code).toBe('text_invalid');
});

test('a connection cut in the middle is the database being away', () => {
  expect(databaseFault(new Error('Connection terminated unexpectedly'))?.code).toBe('database_unavailable');
});

test('a statement for a connection that was cut before it is the database being away', () => {
  expect(databaseFault(new QueryRunnerAlreadyReleasedError())?.code).toBe('database_unavailable');
});

test.each(['42P01', '23505', '22P02'])('SQLSTATE %s is a bug of ours and no refusal', (code) => {
  expect(databaseFault(failed(code))).toBeNull();
});
