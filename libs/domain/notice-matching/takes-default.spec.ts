import type { Cadence, Deadline, Quota } from '../notice/notice.ts';
import { takesDefaultDue } from './takes-default.ts';

type Task = Parameters<typeof takesDefaultDue>[0];

const reading = { deadlines: [], cadences: [], quotas: [] };
const plain: Task = { kind: 'task', status: 'proposed', dueOn: null, reading };
const deadline = (kind: Deadline['kind']) => ({ ...reading, deadlines: [{ kind, date: null } as Deadline] });
const quota = (per: string | null) => ({ ...reading, quotas: [{ per } as Quota] });

test.each<[string, boolean, Partial<Task>]>([
  ['a task whose clause speaks of no time', true, {}],
  ['a confirmed one', true, { status: 'confirmed' }],
  ['a count in all', true, { reading: quota(null) }],
  ['a count per year', false, { reading: quota('P1Y') }],
  ['a cadence', false, { reading: { ...reading, cadences: [{} as Cadence] } }],
  ['a recurring day', false, { reading: deadline('recurring') }],
  ['an ambiguous time', false, { reading: deadline('ambiguous') }],
  ['a term from an event', false, { reading: deadline('relative') }],
  ['an expressly open end', false, { reading: deadline('none') }],
  ['a standing duty', false, { kind: 'duty' }],
  ['a declaration', false, { kind: 'declaration' }],
  ['a task left out', false, { status: 'excluded' }],
  ['a task with a due date', false, { dueOn: '2026-12-01' }],
])('%s: %s', (_, takes, change) => {
  expect(takesDefaultDue({ ...plain, ...change })).toBe(takes);
});
