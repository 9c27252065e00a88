import { OfficeCalendar } from '../../../libs/calendar/office-calendar.ts';
import type { CalendarOverview, CalendarYearView } from '../../../libs/contracts/http/calendar.ts';
import { isWorkingDay } from '../../../libs/domain/calendar/day-table.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { systemLedger } from '../../harness/api/system-ledger.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';
import { yearFile } from './year-file.ts';

const PATH = '/api/v1/calendar';
const LOCAL = { date: '2026-12-11', kind: 'off', reason: '县庆日放假', documentNumber: '云政办〔2026〕31号' };

let api: TestApi;
let anban: ApiClient;
beforeEach(async () => {
  api = await startTestApi();
  anban = await api.signIn('anban');
});
afterEach(() => api.close());

const works = (date: string): boolean => isWorkingDay(date, api.app.get(OfficeCalendar).table);
const register = (change: object = {}) => anban.post(`${PATH}/local-days`, { ...LOCAL, ...change });
async function idOf(date: string): Promise<string> {
  const { body } = await anban.get<CalendarOverview>(PATH);
  return body.localDays.find((day) => day.date === date)!.id;
}

test('a local addition moves its day, names its document and is taken back with a reason, its history kept', async () => {
  expect(works(LOCAL.date)).toBe(true);
  expect((await register()).status).toBe(204);
  expect(works(LOCAL.date)).toBe(false);
  const { body: year } = await anban.get<CalendarYearView>(`${PATH}/years/2026`);
  expect(year.days.find(({ date }) => date === LOCAL.date)).toMatchObject({
    origin: 'local',
    documentNumber: '云政办〔2026〕31号',
  });
  const path = `${PATH}/local-days/${await idOf(LOCAL.date)}/withdrawal`;
  expect((await anban.post(path, { reason: '县里改期' })).status).toBe(204);
  expect(works(LOCAL.date)).toBe(true);
  expect(await anban.post(path, { reason: '再撤一次' })).toMatchObject({
    status: 409,
    body: { code: 'local_day_withdrawn' },
  });
  const { body } = await anban.get<CalendarOverview>(PATH);
  expect(body.localDays).toMatchObject([{ ...LOCAL, addedBy: 'anban', withdrawnReason: '县里改期' }]);
  const told = (await systemLedger(api.dataSource))
    .map(({ kind }) => kind)
    .filter((kind) => kind.includes('local_day'));
  expect(told).toEqual(['calendar.local_day_added', 'calendar.local_day_withdrawn']);
  expect((await register()).status).toBe(204);
  const reasons = await api.dataSource.query('select reason from replanning order by seq');
  expect(reasons).toEqual([
    { reason: '2026年12月11日 周五放假（云政办〔2026〕31号）' },
    { reason: '2026年12月11日 周五不再放假（撤销云政办〔2026〕31号的登记）' },
    { reason: '2026年12月11日 周五放假（云政办〔2026〕31号）' },
  ]);
});

test.each<[string, object, number, string]>([
  ['work on a day the notice gives off', { date: '2026-10-02', kind: 'work' }, 409, 'local_day_contradicts_notice'],
  ['off on a make-up working day', { date: '2026-10-10' }, 409, 'local_day_contradicts_notice'],
  [
    'work on a statutory holiday nobody announced',
    { date: '2027-02-06', kind: 'work' },
    409,
    'local_day_contradicts_notice',
  ],
  ['off on a Sunday', { date: '2026-12-13' }, 400, 'local_day_without_effect'],
  ['work on a plain Monday', { date: '2026-12-14', kind: 'work' }, 400, 'local_day_without_effect'],
  ['a day that has passed', { date: '2026-11-20' }, 400, 'local_day_past'],
  ['a day of a year long past', { date: '2019-03-05' }, 400, 'local_day_past'],
  ['a slip of the pen', { date: '2045-01-20' }, 400, 'local_day_far'],
  ['a day that does not exist', { date: '2026-02-30' }, 400, 'body_invalid'],
  ['no document', { documentNumber: ' ' }, 400, 'body_invalid'],
])('%s is refused and changes nothing', async (_what, change, status, code) => {
  const { version } = api.app.get(OfficeCalendar).table;
  expect(await register(change)).toMatchObject({ status, body: { code } });
  expect(api.app.get(OfficeCalendar).table.version).toBe(version);
});

test('a day already registered is refused with the document it rests on', async () => {
  await register();
  const again = await register({ documentNumber: '云政办〔2026〕32号' });
  expect(again).toMatchObject({ status: 409, body: { code: 'local_day_twice' } });
  expect(again.body['detail']).toContain('云政办〔2026〕31号');
});

test('a notice that contradicts a local addition is not loaded over it in silence', async () => {
  await register({ date: '2027-02-13', kind: 'work' });
  await register({ date: '2027-02-10' });
  const file = yearFile([
    ['2027-01-01', true],
    ['2027-02-10', false, '春节'],
    ['2027-02-13', false, '春节'],
  ]);
  const refused = await anban.post(`${PATH}/years`, file);
  expect(refused).toMatchObject({ status: 409, body: { code: 'calendar_contradicts_local' } });
  expect(refused.body['places']).toEqual([expect.objectContaining({ path: '2027-02-10' })]);
  await anban.post(`${PATH}/local-days/${await idOf('2027-02-10')}/withdrawal`, { reason: '以国务院通知为准' });
  expect((await anban.post(`${PATH}/years`, file)).status).toBe(200);
});
