import type { AmendmentCase } from '../../../../../libs/contracts/http/notice-amendment.ts';
import { paperDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { windowUnder } from '../../../../../libs/domain/duty/amended-rule.ts';
import type { DutyRule } from '../../../../../libs/domain/duty/duty-rule.ts';
import type { NoticeTaskKind } from '../../../../../libs/domain/notice/notice-status.ts';
import type { NoticeChange } from '../../../../../libs/domain/notice-amendment/notice-change.ts';

/** What the officer has entered for a rule so far, and the day. */
interface Entered {
  rule: DutyRule | null;
  today: string;
}

/** What following a change does to the open cases of its task. */
export function consequenceWords(change: NoticeChange, open: readonly AmendmentCase[], entered: Entered): string {
  const cases = open.length === 0 ? '没有未办结的件' : `${open.length} 件未办结的`;
  const told = (words: string): string => (open.length === 0 ? cases : `${cases}${words}`);
  switch (change.kind) {
    case 'clause':
      return told('改用新条款，并告知单位');
    case 'date':
      return told('改期限，并告知单位原期限与新期限');
    case 'rule':
      return told(windowWords(change.from, entered.rule ?? change.to, open, entered.today));
    case 'unit_added':
      return addedWords(change.unit.role, open);
    case 'unit_removed':
      return removedWords(change.role, open);
    case 'task_removed':
      return told('全部撤回，写明理由');
    case 'task_added':
      return change.task.kind === 'duty'
        ? '作为本文件的周期职责，向责任单位新下发'
        : '作为本文件的任务，向责任单位新下发';
    case 'kind_changed':
      return `${told('撤回，写明理由')}；${BECOMES[change.task.kind]}`;
    default:
      return change satisfies never;
  }
}

const BECOMES: Readonly<Record<NoticeTaskKind, string>> = {
  task: '改作任务，向责任单位新下发',
  duty: '改作周期职责，向责任单位新下发',
  declaration: '改作宣示条款，不再下发',
};

type Role = Extract<NoticeChange, { kind: 'unit_removed' }>['role'];

const isDuty = (open: readonly AmendmentCase[]): boolean => open.some(({ running }) => running !== null);

function addedWords(role: Role, open: readonly AmendmentCase[]): string {
  if (role === 'cooperating') return copiedWords(open, '列入该配合单位，像下发时一样告知它');
  if (role === 'actor' && isDuty(open)) return '有责任单位的，列入其未办结的件一起完成；没有的，向该单位新下发一件';
  return '向该单位新下发一件';
}

function removedWords(role: Role, open: readonly AmendmentCase[]): string {
  if (role === 'cooperating') return copiedWords(open, '不再列该配合单位，告知它一次，以后不再通知');
  if (role === 'actor' && isDuty(open)) return '有责任单位的，其未办结的件不再列该单位；没有的，撤回该单位的件';
  return '撤回该单位未办结的件，写明理由';
}

const copiedWords = (open: readonly AmendmentCase[], what: string): string =>
  open.length === 0 ? '没有未办结的件，只随以后新下发的件' : `${open.length} 件未办结的${what}，并告知责任单位`;

/** From which window on the new rule holds; the windows of cases that were moved by hand may differ. */
function windowWords(from: DutyRule, rule: DutyRule | null, open: readonly AmendmentCase[], today: string): string {
  if (rule === null) return '从本期起按录入的规则计数，以前各期不变，并告知单位';
  const names = open.flatMap(({ running }) => {
    const days = running === null ? null : windowUnder({ ...rule, from: from.from }, running, today);
    return days === null ? [] : [`${days.name}（${paperDate(days.first)}至${paperDate(days.last)}）`];
  });
  if (names.length === 0) return '各期都已结束，没有可以按新规则计数的期次，执行时会被拒绝；请另行下发';
  return `自${[...new Set(names)].join('、')}起按新规则计数，已记录的次数照计，以前各期不变，并告知单位`;
}
