import type { CalendarOverview } from '../../../libs/contracts/http/calendar.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';
import { yearFile } from './year-file.ts';

interface Probe {
  status: string;
  missing: { name: string }[];
  notes: { name: string; lamp: string; text: string }[];
}

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi();
});
afterEach(() => api.close());

const probe = async () => (await api.anonymous.get<Probe>('/health/ready')).body;

test.each([
  ['2026-10-31T15:59:59.000Z', 'green'],
  ['2026-10-31T16:00:00.000Z', 'yellow'],
  ['2026-12-19T15:59:59.000Z', 'yellow'],
  ['2026-12-19T16:00:00.000Z', 'red'],
])('while 2027 is missing the lamp at %s is %s, and the installation no less ready for it', async (at, lamp) => {
  api.clock.moveTo(at);
  const { notes, missing } = await probe();
  expect(notes.map((note) => note.lamp)).toEqual(lamp === 'green' ? [] : [lamp]);
  expect(missing.map(({ name }) => name)).not.toContain('工作日历');
  const { body } = await (await api.signIn('anban')).get<CalendarOverview>('/api/v1/calendar');
  expect(body.lamp.lamp).toBe(lamp);
});

test('the lamp goes out when the next year is imported', async () => {
  api.clock.moveTo('2026-12-30T01:00:00.000Z');
  expect((await probe()).notes).toMatchObject([{ name: '工作日历', lamp: 'red', text: expect.stringMatching(/导入/) }]);
  await (await api.signIn('anban')).post('/api/v1/calendar/years', yearFile());
  expect((await probe()).notes).toEqual([]);
});
