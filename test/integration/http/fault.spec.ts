import { startTestApi } from '../../harness/api/test-api.ts';

test('a fault of the program answers 500 with an id to ask for, and tells nothing of its inside', async () => {
  const api = await startTestApi();
  const office = await api.signIn('anban');
  await api.dataSource.query('alter table unit_alias rename to unit_alias_gone');
  const answer = await office.with({ 'x-request-id': 'request-4711' }).get('/api/v1/units');
  expect(answer).toMatchObject({ status: 500, body: { code: 'internal_error', requestId: 'request-4711' } });
  expect(answer.headers.get('x-request-id')).toBe('request-4711');
  expect(JSON.stringify(answer.body)).not.toMatch(/unit_alias|relation|select/);
  expect(answer.body.detail).toContain('request-4711');
  await api.close();
});
