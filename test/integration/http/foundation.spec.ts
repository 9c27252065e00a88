import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

test('the probes answer, and readiness names the parts that are missing', async () => {
  expect((await api.anonymous.get('/health/live')).body).toEqual({ status: 'live' });
  const ready = await api.anonymous.get('/health/ready');
  expect(ready.status).toBe(200);
  expect(ready.body).toMatchObject({ status: 'degraded', missing: [{ name: '流程引擎' }, { name: '办理进程' }] });
});

test('a body that is no JSON is refused with its own code', async () => {
  const answer = await api.anonymous.post('/api/v1/session', '{"username": ');
  expect(answer).toMatchObject({ status: 400, body: { code: 'body_not_json' } });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test('bytes of another encoding are refused instead of read as marks', async () => {
  const gbk = Buffer.concat([
    Buffer.from('{"username":"'),
    Buffer.from('c7eb', 'hex'),
    Buffer.from('","password":"x"}'),
  ]);
  const send = (type: string, body: Uint8Array<ArrayBuffer>) =>
    fetch(`${api.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': type }, body });
  const answers = [
    await send('application/json; charset=utf-8', gbk),
    await send('application/x-www-form-urlencoded', Buffer.from('text=%C7%EB')),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  expect(await answers[0]!.json()).toMatchObject({ code: 'body_unreadable', detail: expect.stringContaining('UTF-8') });
});

test('an unknown address is refused in Chinese, and console addresses are not answered by the API', async () => {
  const answer = await api.anonymous.get('/api/v1/nothing-here');
  expect(answer).toMatchObject({ status: 404, body: { code: 'route_not_found' } });
  expect(answer.body.detail).toContain('/api/v1/nothing-here');
});

test('the interface describes itself as OpenAPI 3.1', async () => {
  expect((await api.anonymous.get('/api/openapi.json')).body).toMatchObject({ openapi: '3.1.0' });
  expect((await api.anonymous.get('/api/docs')).status).toBe(200);
});

test('the figures name routes by pattern', async () => {
  await api.anonymous.get('/health/live');
  const { body } = await api.anonymous.get<string>('/metrics');
  expect(body).toContain('route="/health/live"');
});
