import type { NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { DefaultDue } from '../../../../../libs/domain/notice-matching/default-due.ts';
import { dayOffered, daysOffered, proposalOf } from './offers.ts';

const deadline = (date: string | null, readings: string[] = []) => ({ date, readings, kind: 'date', from: null });

const task = (change: object = {}): NoticeTaskView =>
  ({
    kind: 'task',
    status: 'proposed',
    dueOn: null,
    duty: null,
    proposedDuty: null,
    reading: { deadlines: [], cadences: [], quotas: [], limits: [] },
    ...change,
  }) as unknown as NoticeTaskView;

const reading = (...deadlines: object[]) => ({ deadlines, cadences: [], quotas: [], limits: [] });
const due = { dueOn: '2026-12-31' } as DefaultDue;

test('the keys 1 to 9 take the days in the order in which the card offers them, without the one that stands', () => {
  const several = task({
    dueOn: '2026-06-30',
    reading: reading(deadline('2026-06-30'), deadline(null, ['2026-09-30', '2026-04-30'])),
  });
  expect(daysOffered(several)).toEqual(['2026-04-30', '2026-09-30']);
  expect(dayOffered(several, 2)).toEqual({ dueOn: '2026-09-30' });
  expect(dayOffered(several, 3)).toBeNull();
});

test('a duty is owed by windows and takes no day', () => {
  expect(dayOffered(task({ kind: 'duty', reading: reading(deadline('2026-06-30')) }), 1)).toBeNull();
});

test('a proposal is the rule of a duty, else the default deadline of a clause without a time, else nothing', () => {
  const rule = { every: 'P3M', min: 1 };
  const duty = task({ kind: 'duty', proposedDuty: { kind: 'rule', rule } });
  expect(proposalOf(duty, due)).toEqual({ duty: rule, byProposal: true });
  expect(proposalOf(task(), due)).toEqual({ dueOn: '2026-12-31', byDefaultRule: true });
  expect(proposalOf(task(), null)).toBeNull();
  expect(proposalOf(task({ reading: reading(deadline('2026-06-30')) }), due)).toBeNull();
  expect(proposalOf(task({ kind: 'duty', proposedDuty: { kind: 'person', why: 'x' } }), due)).toBeNull();
});
