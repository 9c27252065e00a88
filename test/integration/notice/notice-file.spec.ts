import type { NoticeDetail } from '../../../libs/contracts/http/notice.ts';
import { NoticeOffice } from './notice-office.ts';
import { bytesOf, SAMPLE } from './sample-notice.ts';

let office: NoticeOffice;
beforeAll(async () => {
  office = await NoticeOffice.open();
});
afterAll(() => office.api.close());

test('a notice is handed out byte for byte as it was imported, and its loss or change is found', async () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(`${SAMPLE}\n\n（存档件）\n`)]);
  const answer = await office.upload(bytes, '存档（一）.txt');
  const { id } = answer.body as unknown as NoticeDetail;
  expect((await office.notice(id)).fileKept).toBe(true);
  const auditor = await office.api.signIn('shenji');
  const file = await auditor.download(`/api/v1/notices/${id}/file`);
  expect([file.status, file.headers.get('content-disposition')]).toEqual([
    200,
    `attachment; filename*=UTF-8''${encodeURIComponent('存档（一）.txt')}`,
  ]);
  expect(file.bytes).toEqual(bytes);
  expect(await office.faults()).toEqual([]);
  await office.api.dataSource.query('update notice_file set content = $2 where notice_id = $1', [id, bytes.slice(3)]);
  expect(await office.faults()).toEqual([{ code: 'notice_file_changed', subject: id }]);
  await office.api.dataSource.query('delete from notice_file where notice_id = $1', [id]);
  expect(await office.faults()).toEqual([{ code: 'notice_file_missing', subject: id }]);
  const gone = await office.officer.get<{ code: string }>(`/api/v1/notices/${id}/file`);
  expect([gone.status, gone.body.code]).toEqual([404, 'notice_file_not_kept']);
  const draft = await office.notice(id);
  await office.officer.delete(`/api/v1/notices/${id}?revision=${draft.revision}`);
  expect(await office.faults()).toEqual([]);
});

test('an import entry that is no JSON any more is named, and the file it vouched for with it', async () => {
  const { id } = await office.imported();
  const { dataSource } = office.api;
  await dataSource.query(
    "update ledger_entry set body = body || 'x' where kind = 'notice.imported' and body like '%' || $1 || '%'",
    [id],
  );
  const codes = (await office.faults()).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['entry_changed', 'notice_file_changed']));
});
