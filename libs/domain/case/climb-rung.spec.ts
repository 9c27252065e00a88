import { letterFact, taskCommand, taskFacts } from '../../../test/fixtures/task.ts';
import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { readPolicies } from '../../config/policy/policies.ts';
import type { CaseCommand } from './step.ts';
import { planClocks } from '../ladder/plan.ts';
import type { Policy } from '../ladder/policy.ts';
import type { PlannedRung } from '../ladder/rung.ts';
import { lateText, toldText } from '../wording/late-text.ts';
import { climbRung } from './climb-rung.ts';
import { decideTask } from '../task/task.decide.ts';
import type { TaskFacts } from '../task/task-facts.ts';

const table = loadAnnouncedCalendar('calendars');
const national = readPolicies('policies').find(({ id }) => id === 'task-national') as Policy;
const start = planClocks({ ...taskFacts(), dueAt: null }, { ...national, spread: 'none' }, table, 'task:1');
const signed: TaskFacts = { ...start.facts, clocks: { due: start.facts.clocks.due! } };
const ladder = start.added.filter(({ clock }) => clock === 'due');

interface Climbed {
  facts: TaskFacts;
  plan: PlannedRung[];
  lines: string[];
}

/** Climbs what is overdue at an instant, as the engine does after an outage. */
function climbOverdue({ facts, plan }: Pick<Climbed, 'facts' | 'plan'>, now: string): Climbed {
  const lines: string[] = [];
  let [next, ...rest] = plan;
  let state = facts;
  while (next !== undefined && next.at <= now) {
    const { outcome, step } = climbRung(state, next, [next, ...rest], now);
    lines.push(`${next.rungId} ${outcome}: ${step.events.map(({ text }) => text).join('；')}`);
    state = step.facts;
    [next, ...rest] = rest;
  }
  return { facts: state, plan: next === undefined ? [] : [next, ...rest], lines };
}

const WEEK_LATER = '2026-12-11T02:00:00.000Z';
const wholeOutage = climbOverdue({ facts: signed, plan: ladder }, '2026-12-12T02:00:00.000Z');

test('a ladder climbed in time records nothing late', () => {
  let state: Pick<Climbed, 'facts' | 'plan'> = { facts: signed, plan: ladder };
  for (const { at } of ladder) state = climbOverdue(state, at);
  expect(state.facts.lateRungs).toEqual([]);
  expect(state.facts.proposals).toMatchObject([{ late: null }]);
  expect(lateText(state.facts)).toBe('');
});

test('after an outage over the whole ladder the unit gets one paper, the leader his report, and each line says what came late', () => {
  expect(wholeOutage.lines).toEqual([
    'd-3 collapsed: 系统迟误：原定2026年11月25日 09:00的“提醒按期反馈”未执行、未发出，并入同时逾期的督办函',
    'd-1 collapsed: 系统迟误：原定2026年11月27日 09:00的“提醒按期反馈”未执行、未发出，并入同时逾期的督办函',
    'd-0 collapsed: 系统迟误：原定2026年11月30日 09:00的“提醒按期反馈”未执行、未发出，并入同时逾期的督办函',
    'urge collapsed: 系统迟误：原定2026年12月1日 09:00的“拟制督促函”未执行、未发出，并入同时逾期的督办函',
    'supervise climbed: 拟制督办函（系统迟误，原定2026年12月3日 09:00）',
    'leader climbed: 报告逾期未反馈（系统迟误，原定2026年12月4日 09:00）',
    `interview climbed: 建议约谈，待领导决定（系统迟误，原定2026年12月10日 09:00；${lateText(wholeOutage.facts)}）`,
  ]);
});

test('an interview proposed on its date after a late letter says so, and what the unit never got', () => {
  const caughtUp = climbOverdue({ facts: signed, plan: ladder }, '2026-12-03T08:00:00.000Z');
  const { facts } = climbOverdue(caughtUp, WEEK_LATER);
  const late = facts.proposals[0]?.late;
  expect(late).toMatch(/^系统迟误：原定2026年12月1日 09:00的督促函、.*的提醒未发出；/);
  expect(late).toContain('原定2026年12月3日 09:00的督办函迟至2026年12月3日 16:00才办理');
});

test('a paper claims only what the unit was told', () => {
  expect(toldText(signed)).toBe('此前已通过督办系统通知办理');
  expect(toldText({ ...signed, letters: [letterFact('draft')] })).not.toContain('督促函');
  expect(toldText({ ...signed, letters: [letterFact('issued')] })).toContain('已发出督促函');
  expect(toldText(wholeOutage.facts)).toMatch(/因系统迟误.*督促函.*未发出/);
});

test('approving an interview although the system was late needs a reason; declining it does not', () => {
  const facts = wholeOutage.facts;
  const decide = (payload: CaseCommand['payload']) =>
    decideTask(
      facts,
      taskCommand('decide_interview', 'leader', { payload: { proposalId: facts.proposals[0]!.id, ...payload } }),
    );
  expect(decide({ approve: true })).toMatchObject({ refused: { code: 'interview_reason_needed' } });
  expect(decide({ approve: true, reason: '已多次当面督促' })).toHaveProperty('step');
  expect(decide({ approve: false })).toHaveProperty('step');
});

test('what was late towards one unit is not held against another, nor carried over a new date', () => {
  const disowned: TaskFacts = {
    ...wholeOutage.facts,
    state: 'disowned',
    letters: [letterFact('issued')],
  };
  const moved = decideTask(disowned, taskCommand('reassign', 'office'));
  expect(moved).toMatchObject({ step: { facts: { lateRungs: [], letters: [] } } });
  const asked: TaskFacts = {
    ...wholeOutage.facts,
    extension: { commandId: 'c', at: WEEK_LATER, requestedDueOn: '2026-12-30', reason: '等设备' },
  };
  const granted = decideTask(asked, taskCommand('grant_extension', 'office', { payload: { dueOn: '2026-12-30' } }));
  expect('step' in granted && lateText(granted.step.facts)).toBe('');
});
