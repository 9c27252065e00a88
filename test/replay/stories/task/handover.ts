import { done, type Story } from '../story.ts';
import { quietTask } from './tasks.ts';

/** A run grows long and hands over to the next one. */
export const HANDOVER: Record<string, Story> = {
  'continued-as-new': async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'sign');
    for (const text of ['清理一半', '清理大半', '只剩阳台', '只剩顶楼', '扫尾'])
      await done(office, task, '柳干事', 'progress', { text });
    await done(office, task, '柳干事', 'report', { text: '已办' });
    return task;
  },
};
