import { randomUUID } from 'node:crypto';
import type { CalendarOverview, CalendarPreview } from '../../../libs/contracts/http/calendar.ts';
import { OfficeCalendar } from '../../../libs/calendar/office-calendar.ts';
import { countMoves } from '../../../libs/record/count-moves.ts';
import { PolicyStore } from '../../../libs/record/policy-store.ts';
import { CaseOffice } from '../case/case-office.ts';
import { YEAR_2027, yearFile } from './year-file.ts';

let story: CaseOffice;
beforeAll(async () => {
  story = await CaseOffice.open();
});
afterAll(() => story.close());

const previewed = async (file = yearFile()): Promise<CalendarPreview> =>
  (await story.officer.post<CalendarPreview>('/api/v1/calendar/years/preview', file)).body;

test('the preview says how many open cases would get other dates, and of how many only reminders move', async () => {
  expect((await previewed()).cases).toEqual({ open: 0, looked: 0, moved: 0, reminders: 0 });
  await story.issue({ title: '不受影响', dueOn: '2026-12-04' });
  await story.issue({ title: '只重排提醒', dueOn: '2027-02-12' });
  await story
    .issue({ title: '已经撤回', dueOn: '2027-01-08' })
    .then((id) => story.act(story.officer, id, { verb: 'withdraw', reason: '重复下发' }));
  await story.goTo('2026-12-30T01:00:00.000Z');
  await story.issue({ title: '签收期限后移', dueOn: '2027-02-26' });
  expect((await previewed()).cases).toEqual({ open: 3, looked: 3, moved: 1, reminders: 1 });
});

test('beyond what a preview can look at it says how many it looked at', async () => {
  const { dataSource, app, clock } = story.api;
  const policies = app.get(PolicyStore, { strict: false });
  const { table } = app.get(OfficeCalendar);
  expect(await countMoves(dataSource.manager, table, policies, await clock.now(), 2)).toMatchObject({
    open: 3,
    looked: 2,
  });
});

test('a file that renames a holiday, or names one nowhere, says so before it is loaded', async () => {
  await story.officer.post('/api/v1/calendar/years', yearFile());
  const renamed = YEAR_2027.map(([date, isOff, name]) => [date, isOff, name === '春节' ? '新春' : name] as const);
  const { changes, unnamed, cases } = await previewed(yearFile(renamed));
  expect(new Set(changes.filter(({ after }) => after?.kind === 'off').map(({ effect }) => effect))).toEqual(
    new Set(['holiday']),
  );
  expect(unnamed).toContain('春节');
  expect(unnamed).not.toContain('元旦');
  expect(cases).toMatchObject({ open: 3 });
  expect(await previewed()).toMatchObject({ standing: 'same', cases: null, unnamed: [] });
});

test('moving a day and taking it back say beforehand which open cases would move, and refuse as the act would', async () => {
  const days = '/api/v1/calendar/local-days';
  await story.goTo('2027-03-01T01:00:00.000Z');
  await story.issue({ title: '签收期限正在其中', dueOn: '2027-04-30' });
  const preview = await story.officer.get(`${days}/preview?date=2027-03-03&kind=off`);
  expect(preview.body).toMatchObject({ open: 4, moved: 1 });
  const refused = await story.officer.get(`${days}/preview?date=2027-03-06&kind=off`);
  expect(refused).toMatchObject({ status: 400, body: { code: 'local_day_without_effect' } });
  const table = story.api.app.get(OfficeCalendar).table.version;
  expect((await story.officer.get<CalendarOverview>('/api/v1/calendar')).body.localDays).toEqual([]);

  const order = { date: '2027-03-03', kind: 'off', reason: '县庆', documentNumber: '云政办〔2027〕3号' };
  expect((await story.officer.post(days, order)).status).toBe(204);
  const [day] = (await story.officer.get<CalendarOverview>('/api/v1/calendar')).body.localDays;
  const back = await story.officer.get(`${days}/${day!.id}/withdrawal/preview`);
  // Nothing has followed the registration yet, so taking it back leaves every case as it stands.
  expect(back.body).toMatchObject({ open: 4, moved: 0, reminders: 0 });
  const twice = await story.officer.get(`${days}/preview?date=2027-03-03&kind=off`);
  expect(twice).toMatchObject({ status: 409, body: { code: 'local_day_twice' } });
  expect((await story.officer.get(`${days}/${randomUUID()}/withdrawal/preview`)).status).toBe(404);
  expect(story.api.app.get(OfficeCalendar).table.version).not.toBe(table);
});
