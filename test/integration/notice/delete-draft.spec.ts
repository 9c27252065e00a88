import type { NoticeDetail, NoticePage } from '../../../libs/contracts/http/notice.ts';
import { systemLedger } from '../../harness/api/system-ledger.ts';
import { NoticeOffice, taskOf } from './notice-office.ts';

let office: NoticeOffice;
beforeAll(async () => {
  office = await NoticeOffice.open();
});
afterAll(() => office.api.close());

const remove = ({ id, revision }: Pick<NoticeDetail, 'id' | 'revision'>) =>
  office.officer.delete(`/api/v1/notices/${id}?revision=${revision}`);

const ROWS = ['notice', 'notice_task', 'notice_task_unit', 'notice_finding', 'notice_file'];

test('a mistaken draft goes with all its rows, its name and hash stay in the ledger, and it may be imported again', async () => {
  const draft = await office.imported();
  expect((await remove(draft)).status).toBe(204);
  for (const table of ROWS) expect([table, await office.count(table)]).toEqual([table, 0]);
  const entry = (await systemLedger(office.api.dataSource)).at(-1)!;
  expect(entry).toMatchObject({
    kind: 'notice.deleted',
    body: { noticeId: draft.id, title: draft.title, sha256: draft.sha256, tasks: draft.tasks.length },
  });
  expect((await office.officer.get(`/api/v1/notices/${draft.id}`)).status).toBe(404);
  const again = await office.imported();
  expect((await remove(again)).status).toBe(204);
});

test('a draft somebody has just worked on is not deleted over his head', async () => {
  const draft = await office.imported();
  const work = await office.edit(draft, `tasks/${taskOf(draft, '4').id}`, { title: '更换水带' });
  expect(await remove(draft)).toMatchObject({ status: 409, body: { code: 'notice_changed' } });
  expect((await remove(work)).status).toBe(204);
});

test('an issued notice is not deleted, and only the office deletes', async () => {
  const notice = await office.imported();
  for (const username of ['lingdao', 'shenji', 'zhiban']) {
    const other = await office.api.signIn(username);
    expect((await other.delete(`/api/v1/notices/${notice.id}?revision=1`)).status).toBe(403);
  }
  expect((await office.officer.delete(`/api/v1/notices/${notice.id}`)).status).toBe(400);
  await office.api.dataSource.query(`update notice set status = 'issued' where id = $1`, [notice.id]);
  expect(await remove(notice)).toMatchObject({ status: 409, body: { code: 'notice_issued' } });
  expect((await office.officer.get<NoticePage>('/api/v1/notices')).body.total).toBe(1);
});
