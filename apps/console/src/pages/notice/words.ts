import type { NoticeTaskKind, NoticeUnitRole } from '../../../../../libs/domain/notice/notice-status.ts';
import type { MatchReason } from '../../../../../libs/domain/notice-matching/unit-match.ts';
import type { Standing } from './standing.ts';

export const ROLE_NAMES: Record<NoticeUnitRole, string> = {
  lead: '牵头',
  responsible: '责任',
  actor: '承办',
  cooperating: '配合',
};

export const KIND_NAMES: Record<NoticeTaskKind, string> = {
  task: '任务',
  duty: '周期职责',
  declaration: '宣示条款',
};

export const KIND_HINTS: Record<NoticeTaskKind, string> = {
  task: '有期限的具体工作，下发后按单位开件督办',
  duty: '要反复履行的职责，下发后按期计数督办',
  declaration: '只表态、不要求交办结果，下发后由单位阅知签收，不催办',
};

interface Opened {
  tasks: number;
  duties: number;
  acknowledgements: number;
}

/** `26 件督办任务、2 件周期职责、12 件阅知`; kinds of which there are none are left out. */
export function openedWords({ tasks, duties, acknowledgements }: Opened): string {
  const counted: [number, string][] = [
    [tasks, '督办任务'],
    [duties, '周期职责'],
    [acknowledgements, '阅知'],
  ];
  const parts = counted.filter(([count]) => count > 0).map(([count, name]) => `${count} 件${name}`);
  return parts.length === 0 ? '0 件督办任务' : parts.join('、');
}

/** Shape and word; the colour only repeats them. */
export const STANDING_LOOKS: Record<Standing, { shape: string; word: string }> = {
  open: { shape: '▲', word: '待补齐' },
  ready: { shape: '◆', word: '待确认' },
  confirmed: { shape: '✓', word: '已确认' },
  excluded: { shape: '○', word: '已排除' },
};

export const MATCH_REASONS: Record<MatchReason, string> = {
  printing: '只有全角、空格或引号不同',
  place: '去掉地名或“镇、人民政府”后相同',
  abbreviation: '像是简称',
  similar: '字面相近',
};
