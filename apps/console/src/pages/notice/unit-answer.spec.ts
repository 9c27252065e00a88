import type { NoticeTaskView, NoticeUnitView } from '../../../../../libs/contracts/http/notice.ts';
import { choiceOf, mentionEdit, type UnitAnswer } from './unit-answer.ts';

const mention = (id: string): NoticeUnitView => ({
  id,
  name: id,
  role: 'lead',
  collective: false,
  start: 1,
  end: 2,
  unitId: null,
  memberIds: [],
});
const task = { units: [mention('m1'), mention('m2')] } as NoticeTaskView;
const answer: UnitAnswer = { role: 'cooperating', collective: false, unitId: 'u', memberIds: ['x'], everywhere: false };
const kept = { id: 'm1', role: 'lead', collective: false, unitId: null, memberIds: [] };

test('one mention is changed, the others stay as they are', () => {
  const changed = { id: 'm2', role: 'cooperating', collective: false, unitId: 'u', memberIds: [] };
  expect(mentionEdit(task, task.units[1]!, answer)).toEqual({ units: [kept, changed] });
});

test('a new unit is added at the end without a mention of its own', () => {
  const { units } = mentionEdit(task, null, { ...answer, collective: true });
  expect(units).toHaveLength(3);
  expect(units?.[2]).toEqual({ role: 'cooperating', collective: true, unitId: null, memberIds: ['x'] });
});

test('a removed mention leaves the others', () => {
  expect(mentionEdit(task, task.units[1]!, null)).toEqual({ units: [kept] });
});

test.each<[string, Partial<UnitAnswer>, object | null]>([
  ['a unit', {}, { as: 'unit', unitId: 'u' }],
  ['named units', { collective: true }, { as: 'members', memberIds: ['x'] }],
  ['no unit yet', { unitId: null }, null],
  ['a collective without units', { collective: true, memberIds: [] }, null],
])('the choice of %s', (_, change, choice) => {
  expect(choiceOf({ ...answer, ...change })).toEqual(choice);
});
