import { readLabel } from './clause-label.ts';
import { foldChar } from './folded-text.ts';
import type { UnitRole } from './notice.ts';

/** What a column holds. */
export type Column = 'number' | 'task' | 'time' | 'other' | Exclude<UnitRole, 'actor'>;

const NUMBER = /^(?:序号|编号|项号)$/;
const TASK =
  /^(?:年度|重点|主要|具体)?(?:工作|整改|整治|专项整治|目标|检查|行业)*(?:任务|内容|事项|措施|项目|隐患|问题|举措|要求|重点工作|工作重点|行业名称|工作要点|重点工作和要求)(?:名称|内容|描述|清单|[和及]要求)?$/;
/** Of the three lists (任务清单、责任清单、时限清单) the two that no clause is labelled with. */
const LISTS: Readonly<Record<string, Column>> = { 责任清单: 'responsible', 时限清单: 'time', 时间清单: 'time' };

/** What a column of this heading holds. */
export function columnOf(printed: string): Column {
  const words = Array.from(printed.replaceAll(/\s/g, ''), foldChar).join('');
  if (NUMBER.test(words)) return 'number';
  if (TASK.test(words)) return 'task';
  const list = LISTS[words];
  if (list !== undefined) return list;
  const label = readLabel(words);
  return label === null || label.misprinted ? 'other' : label.meaning;
}
