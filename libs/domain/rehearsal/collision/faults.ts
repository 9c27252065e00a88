import type { DraftFault, DraftFaultCode } from '../draft-plan.ts';
import { groupBy } from '../group-by.ts';
import type { Collision } from './collision.ts';
import { itemsWords } from '../../notice/item-words.ts';

const WORDS: Record<DraftFaultCode, (detail: string) => { severity: Collision['severity']; message: string }> = {
  no_due_date: (detail) => ({
    severity: 'error',
    message: `没有能直接采用的办理期限${detail === '' ? '' : `（原文“${detail}”）`}，未参加推演；请指定日期。`,
  }),
  no_duty_rule: (detail) => ({
    severity: 'error',
    message: `${detail}，未参加推演；请录入计数规则。`,
  }),
  no_unit: () => ({ severity: 'error', message: '没有牵头或责任单位，未参加推演；请添加单位。' }),
  unmatched_unit: (detail) => ({
    severity: 'warning',
    message: `“${detail}”没有对应到单位，按原文名称推演；请选择或新建单位。`,
  }),
  collective: (detail) => ({
    severity: 'warning',
    message: `“${detail}”是集合名称，按一个单位推演；展开为具体单位后，件数和消息会增多。`,
  }),
  window_reversed: (detail) => ({ severity: 'error', message: `“${detail}”的开始日晚于结束日，请核对日期。` }),
};

/** What the draft itself leaves open, as its author reads it; the same fault of many tasks is said once. */
export function faultCollisions(faults: readonly DraftFault[]): Collision[] {
  const groups = groupBy(faults, ({ code, detail }) => `${code}/${detail}`);
  return [...groups.values()].map((same) => {
    const { code, detail } = same[0] as DraftFault;
    const { severity, message } = WORDS[code](detail);
    const taskRefs = [...new Set(same.map(({ taskRef }) => taskRef))];
    const text = `${itemsWords(taskRefs)}：${message}`;
    return { code, severity, unitId: null, date: null, taskRefs, count: taskRefs.length, message: text };
  });
}
