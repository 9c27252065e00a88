import { setTimeout as pause } from 'node:timers/promises';
import { addDays, addMonths, dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import { cadenceWindow } from '../../../../libs/domain/policy/cadence.ts';
import { snapshotOf } from '../../../../libs/record/case-row.ts';
import { Reconciler } from '../../../../libs/relay/reconciler.ts';
import type { EngineOffice } from '../../../harness/engine/engine-office.ts';
import { delivered, done, planAnew, settledElsewhere, stored, type Story } from '../story.ts';
import { acted, quietDuty } from './duties.ts';

const HOUR = 3_600_000;

/** A duty opened four months ago whose workflow has not begun: the engine was away over several windows. */
async function neglected(office: EngineOffice): Promise<string> {
  const now = await office.instant();
  const { first } = cadenceWindow('month', dateOf(now.toISOString()));
  const from = addMonths(first, -3);
  const openedAt = new Date(now.getTime() - 120 * 24 * HOUR);
  return office.openDuty(
    { unit: '柳湾村', every: 'month', count: 1, from, until: addDays(addMonths(first, 2), -1) },
    openedAt,
  );
}

const today = async (office: EngineOffice): Promise<string> => dateOf((await office.instant()).toISOString());

/** Somebody else was first, or somebody was away. */
export const FAULTS: Record<string, Story> = {
  'refused-by-the-loop': async (office) => {
    const duty = await quietDuty(office);
    const first = await stored(office, duty.id, '柳干事', 'sign');
    const second = await stored(office, duty.id, '柳干事', 'sign');
    await delivered(office, duty.id, first);
    await delivered(office, duty.id, second, 'refused');
    return duty.id;
  },
  'refused-before': async (office) => {
    const duty = await quietDuty(office);
    const first = await stored(office, duty.id, '柳干事', 'sign');
    const second = await stored(office, duty.id, '柳干事', 'sign');
    await settledElsewhere(office, duty.id, first);
    await settledElsewhere(office, duty.id, second);
    await delivered(office, duty.id, second, 'refused');
    await delivered(office, duty.id, first);
    return duty.id;
  },
  'command-conflict': async (office) => {
    const duty = await quietDuty(office);
    await settledElsewhere(office, duty.id, await stored(office, duty.id, '柳干事', 'sign'));
    await acted(duty, duty.day(0, 0));
    return duty.id;
  },
  'turn-conflict': async (office) => {
    const duty = await quietDuty(office);
    await acted(duty, duty.day(0, 0));
    const again = duty.payload(duty.day(0, 0));
    await settledElsewhere(office, duty.id, await stored(office, duty.id, '柳干事', 'record_act', again));
    await duty.climbTo('due/turn');
    return duty.id;
  },
  'turned-by-the-reconciler': async (office) => {
    const duty = await quietDuty(office);
    await acted(duty, duty.day(0, -1));
    const reconciler = new Reconciler(office.dataSource, office.recorder, office.clock, 0);
    await office.withClockOff(15 * HOUR, () => reconciler.runOnce());
    await acted(duty, duty.day(1, 0));
    return duty.id;
  },
  'engine-away-over-windows': async (office) => {
    const duty = await neglected(office);
    await office.engine.start(snapshotOf(await office.row(duty)));
    const now = (await office.instant()).toISOString();
    // A run that hands over answers no questions.
    while (((await office.row(duty)).plan[0]?.at ?? now) < now) await pause(100);
    await office.view(duty);
    return duty;
  },
  'act-after-overdue-windows': async (office) => {
    const duty = await neglected(office);
    const act = { on: await today(office), text: '带队检查' };
    const command = await stored(office, duty, '柳干事', 'record_act', act);
    await office.engine.deliverWithStart(snapshotOf(await office.row(duty)), command, 15_000);
    const next = (await office.row(duty)).plan[0]?.at as string;
    await office.climbUntil(duty, next);
    await office.fastForwardTo(duty, next);
    return duty;
  },
  'pending-before-the-turn': async (office) => {
    const duty = await quietDuty(office);
    await done(office, duty.id, '柳干事', 'sign');
    await duty.until(duty.day(0, -1));
    await stored(office, duty.id, '柳干事', 'record_act', duty.payload(duty.day(0, -1)));
    await duty.climbTo('due/turn');
    await acted(duty, duty.day(1, 0));
    return duty.id;
  },
  'database-clock-behind-at-the-turn': async (office) => {
    const duty = await quietDuty(office);
    await acted(duty, duty.day(0, 0));
    const at = (await office.row(duty.id)).plan[0]?.at as string;
    await office.withClockOff(-5000, async () => {
      await office.fastForwardTo(duty.id, at);
      await office.fastForwardTo(duty.id, new Date(Date.parse(at) + 10_000).toISOString());
    });
    return duty.id;
  },
  'delivered-again-in-the-next-run': async (office) => {
    const duty = await quietDuty(office);
    const command = await stored(office, duty.id, '柳干事', 'record_act', duty.payload(duty.day(0, 0)));
    await delivered(office, duty.id, command);
    await duty.until(duty.day(1, 0));
    await delivered(office, duty.id, command);
    return duty.id;
  },
  'replanned-under-way': async (office) => {
    const duty = await quietDuty(office);
    await done(office, duty.id, '柳干事', 'sign');
    await duty.climbTo('due/turn');
    await planAnew(office, duty.day(1, 1));
    await duty.climbTo('arrears/urge');
    await acted(duty, await today(office));
    return duty.id;
  },
  resync: async (office) => {
    const duty = await quietDuty(office);
    await settledElsewhere(office, duty.id, await stored(office, duty.id, '柳干事', 'sign'));
    await office.engine.resync(snapshotOf(await office.row(duty.id)));
    await office.view(duty.id);
    await acted(duty, duty.day(0, 0));
    return duty.id;
  },
};
