import type { AmendmentResult } from '../../../../../libs/contracts/http/notice-amendment.ts';
import { fullDate } from '../../../../../libs/domain/calendar/office-day.ts';
import type { DutyRule } from '../../../../../libs/domain/duty/duty-rule.ts';
import { ruleChanges } from '../../../../../libs/domain/duty/rule-changes.ts';
import type { AmendmentState } from '../../../../../libs/domain/notice-amendment/amendment-order.ts';
import type {
  KindChanged,
  NoticeChange,
  TaskAdded,
} from '../../../../../libs/domain/notice-amendment/notice-change.ts';
import type { Look } from '../../patterns/lamp.ts';
import { dutyParts } from '../notice/duty-draft.ts';
import { KIND_NAMES, ROLE_NAMES } from '../notice/words.ts';

export const STATE_WORDS: Readonly<Record<AmendmentState, string>> = {
  draft: '待决定',
  applied: '已执行',
  discarded: '已作废',
};

const grey = { colour: '#535d6b', ground: '#f0f2f5' };
const green = { colour: '#1b6e3c', ground: '#e8f5ec' };
const amber = { colour: '#8a5300', ground: '#fff4dd' };
const red = { colour: '#b42318', ground: '#fdecea' };

/** A decision as word and shape; the colour only repeats them. */
export function decisionLook({ decision }: Pick<NoticeChange, 'decision'>): Look {
  if (decision === null) return { word: '未定', shape: '▲', ...amber };
  return decision.follow ? { word: '照改', shape: '✓', ...green } : { word: '不改', shape: '○', ...grey };
}

/** What became of a case. */
export function outcomeLook({ did, outcome }: Pick<AmendmentResult, 'did' | 'outcome'>): Look {
  if (outcome === null) return { word: '还没有执行', shape: '▲', ...amber };
  if (outcome.status === 'accepted') return { word: '已收下，稍后办理', shape: '▲', ...amber };
  if (outcome.status === 'refused') return { word: '没有执行', shape: '●', ...red };
  return { word: { amend: '已修改', withdraw: '已撤回', open: '已下发' }[did], shape: '✓', ...green };
}

/** `期限 2026年12月20日 → 2026年12月28日`: a change in one line. */
export function changeWords(change: NoticeChange): string {
  switch (change.kind) {
    case 'clause':
      return '条款有改动，见上面标出的文字';
    case 'date':
      return `期限 ${dayOf(change.from)} → ${change.to === null ? '未定' : fullDate(change.to)}（${change.basis}）`;
    case 'rule':
      return `计数规则 ${ruleWords(change.from, change.to)}（${change.basis}）`;
    case 'unit_added':
      return `＋ 增加${ROLE_NAMES[change.unit.role]}单位：${change.unit.name}`;
    case 'unit_removed':
      return `－ 删去${ROLE_NAMES[change.role]}单位：${change.name}`;
    case 'task_removed':
      return '－ 更正稿已没有这一项';
    case 'task_added': {
      const units = change.task.units.map(({ name, role }) => `${name}（${ROLE_NAMES[role]}）`).join('、');
      return `＋ 更正稿新增的一项${isDuty(change) ? '周期职责' : ''}，责任单位：${units === '' ? '没有写' : units}；${timeWords(change)}`;
    }
    case 'kind_changed':
      return `${KIND_NAMES[change.from]} → ${KIND_NAMES[change.task.kind]}；${timeWords(change)}`;
    default:
      return change satisfies never;
  }
}

const dayOf = (day: string | null): string => (day === null ? '未定' : fullDate(day));

const isDuty = ({ task }: TaskAdded | KindChanged): boolean => task.kind === 'duty';

function timeWords(change: TaskAdded | KindChanged): string {
  if (change.task.kind === 'declaration') return change.basis;
  if (!isDuty(change)) return `期限：${change.dueOn === null ? change.basis : fullDate(change.dueOn)}`;
  return change.duty == null ? change.basis : `计数规则：${dutyParts(change.duty).join(' · ')}（${change.basis}）`;
}

/** `每季度不少于1次 → 每季度不少于2次`. */
function ruleWords(from: DutyRule, to: DutyRule | null): string {
  if (to === null) return `${dutyParts(from).join(' · ')} → 未定`;
  return ruleChanges(from, to)
    .map((change) => `${change.from} → ${change.to}`)
    .join('；');
}
