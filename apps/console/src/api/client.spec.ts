/** @jest-environment jsdom */
import { api } from './client.ts';
import { ProblemError } from './problem.ts';
import { onSessionLost } from './session-lost.ts';

/** The network answers every request with this; what was sent is kept. */
function network(status: number, text: string): RequestInit[] {
  const sent: RequestInit[] = [];
  window.fetch = (_, init) => {
    sent.push(init ?? {});
    return Promise.resolve({ status, ok: status < 400, text: () => Promise.resolve(text) } as Response);
  };
  return sent;
}

async function refusalOf(act: Promise<unknown>): Promise<ProblemError> {
  const error: unknown = await act.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw new Error('no refusal');
  return error;
}

test('a refusal keeps its code, its words and its places', async () => {
  network(400, '{"code":"import_faulty","detail":"有 1 处要改","places":[{"row":3,"message":"手机号应为 11 位"}]}');
  const refusal = await refusalOf(api.get('/api/v1/units'));
  expect(refusal).toMatchObject({ status: 400, code: 'import_faulty', detail: '有 1 处要改' });
  expect(refusal.places).toEqual([{ row: 3, message: '手机号应为 11 位' }]);
});

test("a proxy's error page counts as a server out of reach, in words of ours", async () => {
  network(502, '<html>Bad Gateway</html>');
  expect(await refusalOf(api.get('/api/v1/units'))).toMatchObject({ status: 0, code: 'unreachable' });
});

test('a request without an answer says so instead of failing oddly', async () => {
  window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await refusalOf(api.post('/api/v1/units', {}))).toMatchObject({ status: 0, code: 'unreachable' });
});

test('a lost sign-in is announced, but a wrong password is not', async () => {
  let lost = 0;
  const stop = onSessionLost(() => (lost += 1));
  network(401, '{"code":"sign_in_wrong","detail":"用户名或密码不对。"}');
  await refusalOf(api.post('/api/v1/session', {}));
  expect(lost).toBe(0);
  network(401, '{"code":"unauthenticated","detail":"请先登录"}');
  await refusalOf(api.get('/api/v1/units'));
  expect(lost).toBe(1);
  stop();
});

test('a command tells done from accepted', async () => {
  network(202, '{"commandId":"c1"}');
  expect(await api.command('/api/v1/cases/1/commands', {})).toEqual({ pending: true, body: { commandId: 'c1' } });
  network(200, '{"state":"signed"}');
  expect(await api.command('/api/v1/cases/1/commands', {})).toEqual({ pending: false, body: { state: 'signed' } });
});

test('a POST carries a request key: the given one, or a fresh one each time', async () => {
  const sent = network(204, '');
  await api.post('/api/v1/a', undefined, { requestKey: 'given-key' });
  await api.post('/api/v1/a');
  const keys = sent.map((init) => (init.headers as Record<string, string>)['Idempotency-Key']);
  expect(keys[0]).toBe('given-key');
  expect(keys[1]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
