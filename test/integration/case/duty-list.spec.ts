import type { CaseSummary } from '../../../libs/contracts/http/case.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import type { Workbench } from '../../../libs/contracts/http/workbench.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { CaseOffice } from './case-office.ts';

let office: CaseOffice;
let short: string;
let hard: string;
let impossible: string;
let task: string;

beforeAll(async () => {
  office = await CaseOffice.open();
  short = await office.issueDuty({ from: '2026-07-01', count: 2 }, { title: '主要负责人带队检查' });
  await office.climb(short);
  const unit = await office.unitAccount(office.village);
  await office.act(unit, short, { verb: 'record_act', on: '2026-11-20', text: '检查液化气站' });
  hard = await office.issueDuty({ count: 4 });
  impossible = await office.issueDuty({ every: 'month', count: 9, until: '2026-11-30' });
  await office.issueDuty({ until: '2027-06-30' }, { unit: await office.addUnit('石桥村') });
  task = await office.issue();
});
afterAll(() => office.close());

const listed = async (query: string, client: ApiClient = office.officer): Promise<CaseSummary[]> =>
  (await client.get<Page<CaseSummary>>(`/api/v1/cases?${query}`)).body.items;

const ids = async (query: string): Promise<string[]> => (await listed(query)).map(({ id }) => id);

test('the list tells of a duty its rule, where its window stands and what is missing; of a task nothing', async () => {
  const found = new Map((await listed('')).map(({ id, duty }) => [id, duty]));
  expect(found.get(task)).toBeNull();
  expect(found.get(short)).toEqual({
    rule: '每季度不少于2次',
    arrears: '2026年第三季度缺2次',
    pace: {
      period: '2026年第四季度',
      first: '2026-10-01',
      last: '2026-12-31',
      done: 1,
      target: 2,
      owed: 1,
      workingDaysLeft: 29,
      daysMayChange: false,
      level: 'on_course',
    },
  });
});

test('the first page counts the duties that the lists behind its numbers show', async () => {
  expect(await ids('kind=duty&arrears=open')).toEqual([short]);
  expect(await ids('kind=duty&pace=hard')).toEqual([hard]);
  expect(await ids('kind=duty&pace=impossible')).toEqual([impossible]);
  const { body } = await office.officer.get<Workbench>('/api/v1/workbench');
  expect(body.duties).toEqual({ arrears: 1, impossible: 1, hard: 1 });
  const other = await office.unitAccount(await office.addUnit('东河村'));
  expect((await other.get<Workbench>('/api/v1/workbench')).body.duties).toEqual({ arrears: 0, impossible: 0, hard: 0 });
});
