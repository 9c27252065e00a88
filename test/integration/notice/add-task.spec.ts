import { NoticeOffice, taskOf } from './notice-office.ts';

let office: NoticeOffice;
beforeAll(async () => {
  office = await NoticeOffice.open();
});
afterAll(() => office.api.close());

test('words the reader took for no task become one, in their place and with what they say', async () => {
  const notice = await office.imported();
  const { text } = await office.notice(notice.id);
  const first = taskOf(notice, '1');
  const words = first.sourceText.slice(0, 12);
  const place = { start: first.start, end: first.start + words.length };
  const work = await office.edit(notice, 'tasks', place);
  const added = taskOf(work, '补1');
  expect(added).toMatchObject({ ...place, sourceText: text.slice(place.start, place.end), status: 'proposed' });
  expect(work.tasks.map(({ ref }) => ref)).toEqual(
    notice.tasks.flatMap(({ ref }) => (ref === '1' ? ['1', '补1'] : [ref])),
  );
  expect(work.tasks.map(({ seq }) => seq)).toEqual(work.tasks.map((_, index) => index));
  expect(await office.tryEdit(work, 'tasks', place)).toMatchObject({ status: 409, body: { code: 'excerpt_taken' } });
  const outside = { start: text.length - 1, end: text.length + 9 };
  expect(await office.tryEdit(work, 'tasks', outside)).toMatchObject({ body: { code: 'excerpt_outside' } });
  const entry = (await office.ledger()).at(-1);
  expect(JSON.stringify(entry)).toContain('notice.task_added');
});
