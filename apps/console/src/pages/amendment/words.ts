import type { AmendmentResult } from '../../../../../libs/contracts/http/notice-amendment.ts';
import { fullDate } from '../../../../../libs/domain/calendar/office-day.ts';
import type { AmendmentState } from '../../../../../libs/domain/notice-amendment/amendment-order.ts';
import type { NoticeChange } from '../../../../../libs/domain/notice-amendment/notice-change.ts';
import type { Look } from '../../patterns/lamp.ts';
import { ROLE_NAMES } from '../notice/words.ts';

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
    case 'unit_added':
      return `＋ 增加${ROLE_NAMES[change.unit.role]}单位：${change.unit.name}`;
    case 'unit_removed':
      return `－ 删去${ROLE_NAMES[change.role]}单位：${change.name}`;
    case 'task_removed':
      return '－ 更正稿已没有这一项';
    case 'task_added': {
      const units = change.task.units.map(({ name, role }) => `${name}（${ROLE_NAMES[role]}）`).join('、');
      return `＋ 更正稿新增的一项，责任单位：${units === '' ? '没有写' : units}；期限：${change.dueOn === null ? change.basis : fullDate(change.dueOn)}`;
    }
    default:
      return change satisfies never;
  }
}

/** What following a change does to its cases. */
export function consequenceWords(change: NoticeChange, open: number): string {
  const cases = open === 0 ? '没有未办结的件' : `${open} 件未办结的`;
  switch (change.kind) {
    case 'clause':
      return open === 0 ? cases : `${cases}改用新条款，并告知单位`;
    case 'date':
      return open === 0 ? cases : `${cases}改期限，并告知单位原期限与新期限`;
    case 'unit_added':
      return change.unit.role === 'cooperating'
        ? '只随以后新下发的件通知配合单位；已下发的件请另行告知'
        : '向该单位新下发一件';
    case 'unit_removed':
      return change.role === 'cooperating' ? '已下发的件不变，请另行告知' : '撤回该单位未办结的件，写明理由';
    case 'task_removed':
      return open === 0 ? cases : `${cases}全部撤回，写明理由`;
    case 'task_added':
      return '作为本文件的任务，向责任单位新下发';
    default:
      return change satisfies never;
  }
}

const dayOf = (day: string | null): string => (day === null ? '未定' : fullDate(day));
