import { isProvisional, isWorkingDay } from '../../../libs/domain/calendar/day-table.ts';
import { OfficeCalendar } from '../../../libs/calendar/office-calendar.ts';
import { loadAnnouncedCalendar } from '../../../libs/calendar/announced.ts';
import type { CalendarChange } from '../../../libs/calendar/change-calendar.ts';
import type { CalendarOverview, CalendarPreview, CalendarYearView } from '../../../libs/contracts/http/calendar.ts';
import { systemLedger } from '../../harness/api/system-ledger.ts';
import { eventually } from '../../harness/installation/eventually.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';
import { YEAR_2027, yearFile } from './year-file.ts';

const PATH = '/api/v1/calendar';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi();
});
afterEach(() => api.close());

const entries = async () => (await systemLedger(api.dataSource)).filter(({ kind }) => kind.startsWith('calendar.'));
const kinds = async () => (await entries()).map(({ kind }) => kind);
const versions = (): Promise<{ number: number; version: string }[]> =>
  api.dataSource.query('select number, version from calendar_version order by number');

test('the first start loads the shipped years once, and the table is the one of the files', async () => {
  const anban = await api.signIn('anban');
  const { body } = await anban.get<CalendarOverview>(PATH);
  expect(body.version).toBe(loadAnnouncedCalendar('calendars').version);
  expect(body.years.map(({ year, standing, noticeNumber }) => [year, standing, noticeNumber])).toEqual([
    [2025, 'announced', '国办发明电〔2024〕12号'],
    [2026, 'announced', '国办发明电〔2025〕7号'],
    [2027, 'provisional', null],
    [2028, 'provisional', null],
  ]);
  expect(await kinds()).toEqual(['calendar.year_loaded', 'calendar.year_loaded']);
  const second = await startTestApi({ databaseUrl: api.config.databaseUrl });
  await second.close();
  expect(await kinds()).toHaveLength(2);
  expect(await versions()).toEqual([{ number: 1, version: body.version }]);
});

test('the preview tells every day that changes and stores nothing; the import makes the year official', async () => {
  const anban = await api.signIn('anban');
  const before = (await anban.get<CalendarOverview>(PATH)).body;
  const preview = await anban.post<CalendarPreview>(`${PATH}/years/preview`, yearFile());
  expect(preview).toMatchObject({ status: 200, body: { year: 2027, standing: 'new', loaded: null } });
  const moved = preview.body.changes.filter(({ effect }) => effect === 'day').map(({ date }) => date);
  expect(moved).toEqual([
    '2026-12-31',
    '2027-02-09',
    '2027-02-13',
    '2027-04-05',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01',
  ]);
  expect(preview.body.unarranged.map(({ name }) => name)).toEqual(['清明节', '端午节', '中秋节', '国庆节']);
  expect((await anban.get(PATH)).body).toEqual(before);

  const imported = await anban.post(`${PATH}/years`, { ...yearFile(), noticeNumber: '国办发明电〔2026〕9号' });
  expect(imported).toMatchObject({ status: 200, body: { year: 2027, outcome: 'loaded' } });
  const { table } = api.app.get(OfficeCalendar);
  expect(isProvisional('2027-06-01', table)).toBe(false);
  expect(['2026-12-31', '2027-02-09', '2027-02-13'].map((date) => isWorkingDay(date, table))).toEqual([
    false,
    false,
    true,
  ]);
  const { body: year } = await anban.get<CalendarYearView>(`${PATH}/years/2027`);
  expect(year).toMatchObject({ standing: 'announced', loadedBy: 'anban', papers: ['https://gov.example/2027'] });
  expect(year.days.at(-1)).toEqual({
    date: '2027-02-13',
    kind: 'work',
    name: '春节',
    origin: 'notice',
    documentNumber: '国办发明电〔2026〕9号',
    source: 'https://gov.example/2027',
  });
  expect((await entries()).at(-1)).toMatchObject({
    kind: 'calendar.year_loaded',
    body: { year: 2027, noticeNumber: '国办发明电〔2026〕9号', actor: { name: 'anban' } },
  });
});

test('the same import twice changes nothing: no version, no entry, nobody is called', async () => {
  const anban = await api.signIn('anban');
  const changes: CalendarChange[] = [];
  api.app.get(OfficeCalendar).followers.add(async (_manager, change) => void changes.push(change));
  await anban.post(`${PATH}/years`, yearFile());
  const [known, told] = [await versions(), await kinds()];
  const again = await anban.post(`${PATH}/years`, yearFile(YEAR_2027.toReversed()));
  expect(again.body).toMatchObject({ outcome: 'unchanged', version: known.at(-1)?.version });
  expect([await versions(), await kinds()]).toEqual([known, told]);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ number: 2, cause: 'anban载入2027年放假安排' });
  expect(changes.map(({ before, after }) => [before.version, after.version])).toEqual([
    known.map(({ version }) => version),
  ]);
});

test('other contents of a loaded year need a reason; the replaced loading stays as history', async () => {
  const anban = await api.signIn('anban');
  await anban.post(`${PATH}/years`, yearFile());
  const corrected = yearFile([...YEAR_2027, ['2027-02-20', false, '春节']]);
  const refused = await anban.post(`${PATH}/years`, corrected);
  expect(refused).toMatchObject({ status: 409, body: { code: 'calendar_year_loaded' } });
  expect(refused.body['detail']).toMatch(/2027 年已由anban载入.*有 1 天会改变.*理由/);
  const replaced = await anban.post(`${PATH}/years`, { ...corrected, reason: '国务院办公厅更正' });
  expect(replaced.body).toMatchObject({ outcome: 'replaced' });
  const { body } = await anban.get<CalendarYearView>(`${PATH}/years/2027`);
  expect(body.loadings.map(({ reason, replacedAt }) => [reason, replacedAt === null])).toEqual(
    expect.arrayContaining([
      ['国务院办公厅更正', true],
      [null, false],
    ]),
  );
  expect((await entries()).at(-1)).toMatchObject({
    kind: 'calendar.year_replaced',
    body: { reason: '国务院办公厅更正', before: { days: expect.any(Array) } },
  });
});

test('another notice number of the same days is recorded as a replacement, and no plan hears of it', async () => {
  const anban = await api.signIn('anban');
  await anban.post(`${PATH}/years`, { ...yearFile(), noticeNumber: '国办发明电〔2026〕8号' });
  const known = await versions();
  const corrected = { ...yearFile(), noticeNumber: '国办发明电〔2026〕9号', reason: '字号登记错了' };
  expect((await anban.post(`${PATH}/years`, corrected)).body).toMatchObject({ outcome: 'replaced' });
  expect((await anban.get<CalendarYearView>(`${PATH}/years/2027`)).body.noticeNumber).toBe('国办发明电〔2026〕9号');
  expect(await versions()).toEqual(known);
});

test('of two imports at once one loads the year and the other finds it loaded', async () => {
  const anban = await api.signIn('anban');
  const answers = await Promise.all([1, 2].map(() => anban.post(`${PATH}/years`, yearFile())));
  const outcomes = answers.map(({ body }) => String(body['outcome']));
  expect(outcomes.toSorted()).toEqual(['loaded', 'unchanged']);
  expect(await versions()).toHaveLength(2);
});

test.each<[string, object, number, string]>([
  ['no JSON', { text: '{"year": 2027,' }, 400, 'calendar_file_not_json'],
  ['an unknown field', yearFile(YEAR_2027, { holidays: [] }), 400, 'calendar_file_bad_shape'],
  ['a day twice', yearFile([...YEAR_2027, ['2027-01-01', false]]), 400, 'calendar_day_twice'],
  ['a day of another year', yearFile([['2028-01-01', true]]), 400, 'calendar_day_of_another_year'],
  ['a year nobody announced', yearFile(YEAR_2027, { papers: [] }), 400, 'calendar_year_not_announced'],
  ['a text that is too long', { text: 'x'.repeat(200_001) }, 400, 'body_invalid'],
  ['a misspelt field of the request', { replace: true }, 400, 'body_invalid'],
])('%s is refused in Chinese by preview and import, and changes nothing', async (_what, change, status, code) => {
  const anban = await api.signIn('anban');
  for (const path of [`${PATH}/years/preview`, `${PATH}/years`]) {
    const answer = await anban.post(path, { ...yearFile(), ...change });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body['detail']).toMatch(/请/);
  }
  expect(await versions()).toHaveLength(1);
});

test('a follower that fails takes the import back with it', async () => {
  const anban = await api.signIn('anban');
  api.app.get(OfficeCalendar).followers.add(() => Promise.reject(new Error('no')));
  expect((await anban.post(`${PATH}/years`, yearFile())).status).toBe(500);
  expect(await versions()).toHaveLength(1);
  expect((await anban.get<CalendarOverview>(PATH)).body.years.map(({ standing }) => standing)).toContain('provisional');
});

test('another process counts with the new year as soon as its transaction asks, and by itself within seconds', async () => {
  const other = await startTestApi({ databaseUrl: api.config.databaseUrl });
  try {
    const calendar = other.app.get(OfficeCalendar);
    const old = calendar.table.version;
    await (await api.signIn('anban')).post(`${PATH}/years`, yearFile());
    const { version } = api.app.get(OfficeCalendar).table;
    expect(version).not.toBe(old);
    expect((await calendar.current(other.dataSource.manager)).version).toBe(version);
    await eventually(() => Promise.resolve(calendar.table.version), version);
  } finally {
    await other.close();
  }
});

test('only the office and the administrator import; leaders and auditors read', async () => {
  for (const name of ['lingdao', 'shenji', 'zhiban']) {
    const reader = await api.signIn(name);
    expect((await reader.get(PATH)).status).toBe(200);
    expect((await reader.post(`${PATH}/years`, yearFile())).status).toBe(403);
  }
});
