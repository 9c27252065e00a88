import { snapshotOf } from '../../../../libs/record/case-row.ts';
import { Reconciler } from '../../../../libs/relay/reconciler.ts';
import type { EngineOffice } from '../../../harness/engine/engine-office.ts';
import { climbTo, delivered, done, planAnew, settledElsewhere, stored, type Story } from '../story.ts';
import { quietTask } from './tasks.ts';

const DAY = 24 * 3_600_000;

/** A task opened nine days ago whose workflow has not begun: the engine was away over several rungs. */
const neglected = (office: EngineOffice): Promise<string> =>
  office.withClockOff(-9 * DAY, () => office.openTask({ unit: '柳湾村', due: '5 working days' }));

/** Somebody else was first, or somebody was away. */
export const FAULTS: Record<string, Story> = {
  'refused-by-the-loop': async (office) => {
    const task = await quietTask(office);
    const first = await stored(office, task, '柳干事', 'sign');
    const second = await stored(office, task, '柳干事', 'sign');
    await delivered(office, task, first);
    await delivered(office, task, second, 'refused');
    return task;
  },
  'refused-before': async (office) => {
    const task = await quietTask(office);
    const first = await stored(office, task, '柳干事', 'sign');
    const second = await stored(office, task, '柳干事', 'sign');
    await settledElsewhere(office, task, first);
    await settledElsewhere(office, task, second);
    await delivered(office, task, second, 'refused');
    await delivered(office, task, first);
    return task;
  },
  'command-conflict': async (office) => {
    const task = await quietTask(office);
    await settledElsewhere(office, task, await stored(office, task, '柳干事', 'sign'));
    await done(office, task, '柳干事', 'report', { text: '已办' });
    return task;
  },
  'rung-conflict': async (office) => {
    const task = await quietTask(office);
    await settledElsewhere(office, task, await stored(office, task, '柳干事', 'sign'));
    await office.fastForwardTo(task, (await office.view(task)).plan[0]?.at as string);
    await climbTo(office, task, 'due/d-7');
    return task;
  },
  'reconciler-first': async (office) => {
    const task = await quietTask(office);
    const reconciler = new Reconciler(office.dataSource, office.recorder, office.clock, 0);
    await office.withClockOff(3 * DAY, () => reconciler.runOnce());
    await climbTo(office, task, 'receipt/late');
    return task;
  },
  'engine-away': async (office) => {
    const task = await neglected(office);
    await office.engine.start(snapshotOf(await office.row(task)));
    await office.view(task);
    return task;
  },
  'command-after-overdue-rungs': async (office) => {
    const task = await neglected(office);
    const command = await stored(office, task, '柳干事', 'sign');
    await office.engine.deliverWithStart(snapshotOf(await office.row(task)), command, 15_000);
    return task;
  },
  'pending-before-rung': async (office) => {
    const task = await quietTask(office);
    await stored(office, task, '柳干事', 'sign');
    await climbTo(office, task, 'receipt/first');
    await done(office, task, '柳干事', 'report', { text: '已办' });
    return task;
  },
  'database-clock-behind': async (office) => {
    const task = await quietTask(office);
    const at = (await office.row(task)).plan[0]?.at as string;
    await office.withClockOff(-5000, async () => {
      await office.fastForwardTo(task, at);
      await office.fastForwardTo(task, new Date(Date.parse(at) + 10_000).toISOString());
    });
    return task;
  },
  'replanned-under-way': async (office) => {
    const task = await quietTask(office);
    const { plan, facts } = await office.row(task);
    await planAnew(office, facts.clocks.receipt?.dueOn as string);
    await office.fastForwardTo(task, plan[0]?.at as string);
    await climbTo(office, task, 'receipt/last');
    await done(office, task, '柳干事', 'report', { text: '已办' });
    return task;
  },
  resync: async (office) => {
    const task = await quietTask(office);
    await settledElsewhere(office, task, await stored(office, task, '柳干事', 'sign'));
    await office.engine.resync(snapshotOf(await office.row(task)));
    await office.view(task);
    await done(office, task, '柳干事', 'report', { text: '已办' });
    return task;
  },
};
