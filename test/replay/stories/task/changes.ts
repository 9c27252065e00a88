import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import type { EngineOffice } from '../../../harness/engine/engine-office.ts';
import { climbTo, done, type Story } from '../story.ts';
import { quietTask } from './tasks.ts';

const DAY = 24 * 3_600_000;

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
  amended: async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'sign');
    const source = { kind: 'correction', source: '《冬季方案（更正稿）》（云安委〔2026〕9号）第7项' };
    await done(office, task, '安干事', 'amend', { ...source, dueOn: await office.dateIn('4 months') });
    await climbTo(office, task, 'due/d-7');
    return task;
  },
  'amended-units': async (office) => {
    const task = await quietTask(office);
    await done(office, task, '柳干事', 'sign');
    const source = { kind: 'correction', source: '《冬季方案（更正稿）》（云安委〔2026〕9号）第7项' };
    const named = { id: office.unitId('石桥村'), name: '石桥村' };
    await done(office, task, '安干事', 'amend', { ...source, joins: [named] });
    await climbTo(office, task, 'due/d-7');
    await done(office, task, '安干事', 'amend', { ...source, leaves: [named] });
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
  'suspended-resumed': async (office) => {
    const task = await quietTask(office);
    const today = dateOf((await office.instant()).toISOString());
    await done(office, task, '安干事', 'suspend', { kind: 'appraisal', source: '云应急鉴〔2026〕3号', from: today });
    await office.fastForwardTo(task, new Date((await office.instant()).getTime() + 3 * DAY).toISOString());
    await done(office, task, '安主任', 'resume', { reason: '鉴定已有结论' });
    await climbTo(office, task, 'due/d-7');
    await done(office, task, '柳干事', 'report', { text: '已办' });
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
