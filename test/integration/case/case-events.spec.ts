import { hashSecret } from '../../../apps/api/src/auth/secret.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { CaseOffice } from './case-office.ts';

let story: CaseOffice;
beforeAll(async () => {
  story = await CaseOffice.open();
});
afterAll(() => story.close());

/** The words of a stream as they come. */
async function follow(client: ApiClient, id: string) {
  const response = await client.stream(`/api/v1/cases/${id}/events`);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  return {
    until: async (words: string): Promise<string> => {
      let seen = '';
      while (!seen.includes(words)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`the stream ended before ${words}`);
        seen += value;
      }
      return seen;
    },
    ends: async (): Promise<string> => {
      let seen = '';
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return seen;
        seen += value;
      }
    },
    leave: () => reader.cancel(),
  };
}

test('a page follows its case: an event comes when something was recorded', async () => {
  const id = await story.issue();
  const page = await follow(story.officer, id);
  await page.until('id: 1.');
  await story.act(story.officer, id, { verb: 'urge', reason: '请抓紧' });
  expect(await page.until('id: 2.')).toContain('event: changed');
  await page.leave();
});

test('the stream of a page ends with its sign-in; what happens then is told to others alone', async () => {
  const id = await story.issue();
  const gone = await story.api.signIn('anban');
  const [leaving, staying] = [await follow(gone, id), await follow(story.leader, id)];
  await leaving.until('id: 1.');
  expect((await gone.delete('/api/v1/session')).status).toBe(204);
  expect(await leaving.ends()).not.toContain('id: 2.');
  await story.act(story.officer, id, { verb: 'urge', reason: '请抓紧' });
  await staying.until('id: 2.');
  await staying.leave();
});

test('the stream ends when the token is revoked, the account disabled or the session idle', async () => {
  const id = await story.issue();
  const { dataSource, clock } = story.api;
  const { body } = await story.officer.post<{ id: string; secret: string }>('/api/v1/tokens', { name: '大屏' });
  const program = await follow(story.api.anonymous.with({ authorization: `Bearer ${body.secret}` }), id);
  await program.until('id: 1.');
  const revoked = 'update api_token set revoked_at = $2 where token_hash = $1 returning id';
  expect(await dataSource.query(revoked, [hashSecret(body.secret), await clock.now()])).toMatchObject([[{}], 1]);
  await program.ends();
  const desk = await follow(await story.api.signIn('zhiban'), id);
  await dataSource.query(`update account set disabled_at = $1 where username = 'zhiban'`, [await clock.now()]);
  await desk.ends();
  const idle = await follow(story.leader, id);
  await story.goTo(new Date((await clock.now()).getTime() + 31 * 60_000).toISOString());
  await idle.ends();
});
