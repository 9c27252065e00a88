import type { EngineOffice } from '../../harness/engine/engine-office.ts';
import { climbTo, done, quietTask, type Story } from './story.ts';

/** Asked for in four months' time, well after the present date. */
async function asked(office: EngineOffice): Promise<{ task: string; dueOn: string }> {
  const task = await quietTask(office);
  await done(office, task, '柳干事', 'sign');
  const dueOn = await office.dateIn('4 months');
  await done(office, task, '柳干事', 'request_extension', { dueOn, reason: '等待设备到货' });
  return { task, dueOn };
}

/** The date or the responsible unit changes on the way. */
export const CHANGES: Record<string, Story> = {
  'extension-granted': async (office) => {
    const { task, dueOn } = await asked(office);
    await done(office, task, '安干事', 'grant_extension', { dueOn, reason: '情况属实' });
    await climbTo(office, task, 'due/d-7');
    await done(office, task, '柳干事', 'report', { text: '已办' });
    return task;
  },
  'extension-refused': async (office) => {
    const { task } = await asked(office);
    await done(office, task, '安干事', 'refuse_extension', { reason: '期限不变' });
    await climbTo(office, task, 'due/d-7');
    return task;
  },
  'extension-unanswered': async (office) => {
    const { task } = await asked(office);
    await climbTo(office, task, 'extension/last');
    await done(office, task, '柳干事', 'report', { text: '已办' });
    return task;
  },
  'disowned-reassigned': async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'disown', { reason: '地块属石桥村' });
    await done(office, task, '安干事', 'reassign', { unitId: office.unitId('石桥村'), reason: '经核属石桥村' });
    await done(office, task, '石干事', 'sign', {}, { dutyGeneration: 2 });
    await done(office, task, '石干事', 'report', { text: '已办' }, { dutyGeneration: 2 });
    return task;
  },
  'disowned-kept': async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'sign');
    await done(office, task, '柳干事', 'disown', { reason: '地块属石桥村' });
    await done(office, task, '安干事', 'keep', { reason: '经核仍属柳湾村' });
    await climbTo(office, task, 'due/d-7');
    return task;
  },
  'disowned-undecided': async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'disown', { reason: '地块属石桥村' });
    await climbTo(office, task, 'reassignment/late');
    await done(office, task, '安干事', 'keep', { reason: '经核仍属柳湾村' });
    await done(office, task, '柳干事', 'sign');
    return task;
  },
  'report-unreviewed': async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'report', { text: '已办' });
    await climbTo(office, task, 'review/late');
    await done(office, task, '安干事', 'accept');
    return task;
  },
};
