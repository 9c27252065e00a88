import { climbTo, delivered, done, stored, type Story } from '../story.ts';
import { quietTask } from './tasks.ts';

/** A unit and the office act in time; the ladder hardly climbs. */
export const ANSWERS: Record<string, Story> = {
  'signed-reported-accepted': async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'sign');
    await done(office, task, '柳干事', 'report', { text: '已清理完毕' });
    await done(office, task, '安干事', 'accept', { opinion: '现场看过' });
    return task;
  },
  'reported-unsigned': async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'report', { text: '已办' });
    await done(office, task, '安干事', 'accept');
    return task;
  },
  progressed: async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'progress', { text: '清理过半' });
    await climbTo(office, task, 'due/d-7');
    await done(office, task, '柳干事', 'report', { text: '已办' });
    await done(office, task, '安干事', 'accept');
    return task;
  },
  returned: async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'sign');
    await done(office, task, '柳干事', 'report', { text: '已办' });
    await done(office, task, '安干事', 'return', { reason: '缺照片' });
    await climbTo(office, task, 'due/d-7');
    await done(office, task, '柳干事', 'report', { text: '已补照片' });
    await done(office, task, '安干事', 'accept');
    return task;
  },
  'reported-late': async (office) => {
    const task = await office.issueTask({ unit: '柳湾村', due: '1 working days' });
    await done(office, task, '柳干事', 'sign');
    await climbTo(office, task, 'due/urge');
    await done(office, task, '柳干事', 'report', { text: '迟办' });
    await done(office, task, '安干事', 'accept');
    return task;
  },
  'reported-with-photo': async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'report', {
      text: '已办',
      attachmentIds: ['8f6f3f0a-6d1c-4d0e-9b52-5a3f0c1d2e4b'],
    });
    return task;
  },
  contributed: async (office) => {
    const task = await office.issueTask({ unit: '柳湾村', due: '20 working days', cooperating: ['镇财政所'] });
    const words = await stored(office, task, '钱干事', 'contribute', { text: '经费已拨' }, { capacity: 'cooperating' });
    await delivered(office, task, words);
    await done(office, task, '柳干事', 'sign');
    return task;
  },
  urged: async (office) => {
    const task = await quietTask(office);
    await done(office, task, '安干事', 'urge', { reason: '检查组将到' });
    await climbTo(office, task, 'receipt/first');
    await done(office, task, '安干事', 'urge', { reason: '仍未签收' });
    return task;
  },
  withdrawn: async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'sign');
    await done(office, task, '安干事', 'withdraw', { reason: '文件已废止' });
    return task;
  },
};
