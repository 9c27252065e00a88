import type { Express } from 'express';
import { CaseOffice } from './case-office.ts';

let story: CaseOffice;
beforeAll(async () => {
  story = await CaseOffice.open();
});
afterAll(() => story.close());

test.each([
  ['a NUL character', '完成\u0000了'],
  ['half a character', '完成\ud842了'],
])('%s in somebody’s words is refused as such, and nothing is stored', async (_what, text) => {
  const id = await story.issue();
  const unit = await story.unitAccount(story.village);
  const answer = await unit.post(`/api/v1/cases/${id}/commands`, { verb: 'report', text });
  expect(answer).toMatchObject({ status: 400, body: { code: 'text_invalid' } });
  const stored: unknown[] = await story.api.dataSource.query('select 1 from command where case_id = $1', [id]);
  expect(stored).toEqual([]);
});

test('a colleague in the office network cannot pass himself off as another address and so escape the throttle', () => {
  const app = story.api.app.getHttpAdapter().getInstance() as Express;
  const trusts = app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  expect(trusts('192.168.1.9', 0)).toBe(false);
  expect(trusts('127.0.0.1', 0)).toBe(true);
});

test('what the office and its leaders are told about a unit is not the unit’s to read', async () => {
  const id = await story.issue();
  const unit = await story.unitAccount(story.village);
  await story.act(unit, id, { verb: 'report', text: '已排查' });
  const list = await unit.get<{ items: { subject: string; unitName: string }[] }>(`/api/v1/notifications?caseId=${id}`);
  const subjects = list.body.items.map(({ subject }) => subject);
  expect(subjects.length).toBeGreaterThan(0);
  expect(subjects.join()).not.toContain('待复核');
});
