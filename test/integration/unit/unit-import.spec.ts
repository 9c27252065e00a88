import type { UnitImportResult } from '../../../libs/contracts/http/unit.ts';
import { readWorkbook } from '../../../libs/intake/sheet/read-workbook.ts';
import { writeWorkbook } from '../../../libs/intake/sheet/write-workbook.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { ledgerKinds } from '../../harness/api/system-ledger.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';

const IMPORT = '/api/v1/units/import';
const UNITS = ['单位名称', '类别', '上级单位', '别名', '成员单位', '是否安办'];
const PEOPLE = ['姓名', '手机', '邮箱', '单位', '职务'];
/** As the template called them before. */
const EARLIER = ['姓名', '电话', '电子邮箱', '单位', '角色'];

let api: TestApi;
let office: ApiClient;
beforeAll(async () => {
  api = await startTestApi();
  office = await api.signIn('anban');
});
afterAll(() => api.close());

const sheet = (name: string, headings: string[], rows: string[][]) => ({
  name,
  columns: headings.map((heading) => ({ heading, width: 12 })),
  rows,
});
const workbook = (units: string[][], people: string[][], headings = PEOPLE) =>
  writeWorkbook([sheet('单位', UNITS, units), sheet('人员', headings, people)]);

async function counted(table: 'unit' | 'person' | 'post'): Promise<number> {
  const [row]: { n: number }[] = await api.dataSource.query(`select count(*)::int as n from ${table}`);
  return row!.n;
}

const units = [
  ['各村', '集合名称', '', '', '柳湾村、石桥村', ''],
  ['云溪镇人民政府', '乡镇', '', '云溪镇', '', ''],
  ['镇安办', '部门', '云溪镇', '安办、应急办', '', '是'],
  ['柳湾村', '村（社区）', '云溪镇人民政府', '', '', ''],
  ['石桥村', '村（社区）', '云溪镇人民政府', '', '', '否'],
];
const people = [
  ['王强', '13800000001', '', '镇安办', '经办人'],
  ['王强', '13800000001', '', '镇安办', '值班室'],
  ['李静', '', 'li@example.cn', '柳湾村', '主要负责人'],
];

test('the template has both sheets with drop-downs and is refused unfilled', async () => {
  const { status, headers, bytes } = await office.download(`${IMPORT}/template`);
  expect(status).toBe(200);
  expect(decodeURIComponent(headers.get('content-disposition')!)).toContain('单位和人员导入模板.xlsx');
  expect((await readWorkbook(bytes)).map(({ name }) => name)).toEqual(['单位', '人员', '填写说明']);
  const answer = await office.upload(IMPORT, '模板.xlsx', bytes);
  expect(answer).toMatchObject({ status: 400, body: { code: 'import_empty' } });
});

test('one faulty cell keeps everything out and is named by sheet, row, column, value and remedy', async () => {
  const faulty = await workbook(units, [...people, ['赵六', '1380000000', '', '镇粮站', '经办人']]);
  const answer = await office.upload<{ code: string; places: object[] }>(IMPORT, '单位.xlsx', faulty);
  expect(answer).toMatchObject({ status: 400, body: { code: 'import_faulty' } });
  expect(answer.body.places).toEqual([
    { path: '人员', row: 5, column: '手机', value: '1380000000', message: '手机号应为 11 位，现在是 10 位' },
    expect.objectContaining({ path: '人员', row: 5, column: '单位', value: '镇粮站' }),
  ]);
  expect([await counted('unit'), await counted('person')]).toEqual([0, 0]);
});

test('a preview says what would be created and writes nothing', async () => {
  const bytes = await workbook(units, people);
  const { status, body } = await office.upload<UnitImportResult>(`${IMPORT}?preview=true`, '单位.xlsx', bytes);
  expect([status, body.applied, body.units, body.people, body.posts]).toEqual([200, false, 5, 2, 3]);
  expect(await counted('unit')).toBe(0);
});

test('a good file is imported whole, with tree, aliases, members, posts and ledger', async () => {
  const answer = await office.upload<UnitImportResult>(IMPORT, '单位.xlsx', await workbook(units, people));
  expect(answer).toMatchObject({ status: 200, body: { applied: true, units: 5, people: 2, posts: 3 } });
  expect([await counted('unit'), await counted('person'), await counted('post')]).toEqual([5, 2, 3]);
  const rows: { name: string; parent: string; members: number }[] = await api.dataSource.query(
    `select u.name, p.name as parent, (select count(*)::int from unit_member m where m.group_id = u.id) as members
     from unit u left join unit p on p.id = u.parent_id where u.name in ('镇安办', '各村') order by u.name`,
  );
  expect(rows).toEqual(
    expect.arrayContaining([
      { name: '镇安办', parent: '云溪镇人民政府', members: 0 },
      { name: '各村', parent: null, members: 2 },
    ]),
  );
  const kinds = await ledgerKinds(api.dataSource);
  expect(kinds.filter((kind) => kind === 'unit.created')).toHaveLength(5);
  expect(kinds).toContain('unit.imported');
});

test('the same file again is refused as duplicates and changes nothing', async () => {
  const answer = await office.upload<{ code: string; places: object[] }>(
    IMPORT,
    '单位.xlsx',
    await workbook(units, people),
  );
  expect(answer).toMatchObject({ status: 400, body: { code: 'import_faulty' } });
  expect(await counted('unit')).toBe(5);
});

test('a further post of a known person is added to him, also from a file made with an earlier template', async () => {
  const bytes = await workbook([], [['王强', '138 0000 0001', 'wang@example.cn', '石桥村', '经办人']], EARLIER);
  expect((await office.upload(IMPORT, '人员.xlsx', bytes)).status).toBe(200);
  expect([await counted('person'), await counted('post')]).toEqual([2, 4]);
});

test('a file that is no workbook, none at all and one too large are refused', async () => {
  const text = new TextEncoder().encode('姓名,电话');
  expect(await office.upload(IMPORT, '单位.xlsx', text)).toMatchObject({
    status: 400,
    body: { code: 'workbook_unreadable' },
  });
  expect(await office.upload(IMPORT, '大.xlsx', new Uint8Array(6 * 1024 * 1024))).toMatchObject({ status: 413 });
  expect(await office.post(IMPORT, {})).toMatchObject({ status: 400, body: { code: 'file_missing' } });
});
