import type { KnownDirectory, PersonRow, UnitRow } from './directory.ts';
import { planDirectory } from './plan-directory.ts';

const nothing: KnownDirectory = { units: [], aliases: new Map(), people: [] };
const known: KnownDirectory = {
  units: [
    { id: 'u1', name: '镇安办', kind: 'department', retired: false, isOffice: true },
    { id: 'u2', name: '旧粮站', kind: 'department', retired: true, isOffice: false },
  ],
  aliases: new Map([['安监站', 'u1']]),
  people: [{ id: 'p1', name: '王强', phone: '13800000001', email: null, posts: [{ unitId: 'u1', role: 'contact' }] }],
};

const unit = (row: number, name: string, more: Partial<UnitRow> = {}): UnitRow => ({
  row,
  name,
  kind: '部门',
  parent: '',
  aliases: '',
  members: '',
  isOffice: '',
  ...more,
});
const person = (row: number, name: string, more: Partial<PersonRow> = {}): PersonRow => ({
  row,
  name,
  phone: '13800000009',
  email: '',
  unit: '镇安办',
  role: '经办人',
  ...more,
});

test('a parent may stand further down or be known already, also under its alias', () => {
  const rows = [
    unit(2, '柳湾村', { kind: '村（社区）', parent: '云溪镇' }),
    unit(3, '云溪镇', { kind: '乡镇' }),
    unit(4, '窗口', { parent: '安监站' }),
  ];
  const { plan, faults } = planDirectory(rows, [], known);
  expect(faults).toEqual([]);
  expect(plan.units.map((one) => one.parent)).toEqual(['云溪镇', null, '镇安办']);
});

test.each<[string, UnitRow[], number, string, string]>([
  ['an empty name', [unit(2, ' ')], 2, '单位名称', '没有填写'],
  ['a name twice', [unit(2, '甲'), unit(5, '甲')], 5, '单位名称', '与第 2 行重复'],
  ['a known name', [unit(2, '镇安办')], 2, '单位名称', '已有同名单位'],
  ['the name of a retired unit', [unit(2, '旧粮站')], 2, '单位名称', '已停用'],
  ["another unit's alias", [unit(2, '乙', { aliases: '安监站' })], 2, '别名', '镇安办'],
  ['an unknown kind', [unit(2, '乙', { kind: '公司' })], 2, '类别', '企业'],
  ['an unknown parent', [unit(2, '乙', { parent: '县政府' })], 2, '上级单位', '找不到单位“县政府”'],
  ['a circle', [unit(2, '乙', { parent: '丙' }), unit(3, '丙', { parent: '乙' })], 2, '上级单位', '圈'],
  ['itself as parent', [unit(2, '乙', { parent: '乙' })], 2, '上级单位', '圈'],
  ['its own alias as parent', [unit(2, '乙', { parent: '乙站', aliases: '乙站' })], 2, '上级单位', '圈'],
  ['members of a plain unit', [unit(2, '乙', { members: '镇安办' })], 2, '成员单位', '集合名称'],
  ['a second office', [unit(2, '乙', { isOffice: '是' })], 2, '是否安办', '镇安办'],
  ['an unclear mark', [unit(2, '乙', { isOffice: '对' })], 2, '是否安办', '“是”或“否”'],
])('%s is a fault with row, column and remedy', (_what, rows, row, column, remedy) => {
  const { faults } = planDirectory(rows, [], known);
  expect(faults[0]).toMatchObject({ path: '单位', row, column, message: expect.stringContaining(remedy) });
});

test.each<[string, PersonRow, string, string]>([
  ['no name', person(3, ''), '姓名', '没有填写'],
  ['a phone of ten digits', person(3, '李四', { phone: '1380000000' }), '手机', '现在是 10 位'],
  ['a broken e-mail', person(3, '李四', { email: 'li@' }), '邮箱', '邮箱格式不对'],
  ['neither phone nor e-mail', person(3, '李四', { phone: '' }), '手机', '至少填一项'],
  ['an unknown unit', person(3, '李四', { unit: '县政府' }), '单位', '找不到单位“县政府”'],
  ['an unknown role', person(3, '李四', { role: '主任' }), '职务', '经办人'],
  ['a post he has already', person(3, '王强', { phone: '13800000001' }), '姓名', '重复'],
])('a person with %s is a fault with row, column and remedy', (_what, row, column, remedy) => {
  const { faults } = planDirectory([], [row], known);
  expect(faults[0]).toMatchObject({ path: '人员', row: 3, column, message: expect.stringContaining(remedy) });
});

test('rows with the same name and phone are one person with several posts', () => {
  const rows = [
    person(2, '李四'),
    person(3, '李四', { role: '主要负责人' }),
    person(4, '王强', { phone: '138 0000 0001', role: '值班室' }),
  ];
  const { plan, faults } = planDirectory([], rows, known);
  expect(faults).toEqual([]);
  expect(plan.people.map(({ id, name, posts }) => [id, name, posts.map((post) => post.role)])).toEqual([
    ['p1', '王强', ['duty_desk']],
    [null, '李四', ['contact', 'head']],
  ]);
});

test('every fault of a file is named at once', () => {
  const { faults } = planDirectory(
    [unit(2, ''), unit(3, '乙', { kind: '?' })],
    [person(2, ''), person(3, '丁', { unit: '?' })],
    nothing,
  );
  expect(faults.length).toBeGreaterThanOrEqual(4);
});
