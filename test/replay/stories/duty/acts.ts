import { delivered, done, stored, type Story } from '../story.ts';
import { acted, quietDuty } from './duties.ts';

/** The unit acts and the office looks after it; what is complete is silent. */
export const ACTS: Record<string, Story> = {
  'met-to-the-end': async (office) => {
    const duty = await quietDuty(office);
    await done(office, duty.id, '柳干事', 'sign');
    for (const window of [0, 1]) await acted(duty, duty.day(window, 9));
    await office.climbAll(duty.id);
    return duty.id;
  },
  'recorded-unsigned-with-photo': async (office) => {
    const duty = await quietDuty(office);
    await acted(duty, duty.day(0, 0), { attachmentIds: ['8f6f3f0a-6d1c-4d0e-9b52-5a3f0c1d2e4b'] });
    return duty.id;
  },
  'warned-twice-owed': async (office) => {
    const duty = await quietDuty(office, { count: 2, months: 1 });
    await acted(duty, duty.day(0, 4));
    await duty.climbTo('pace/d-1');
    await acted(duty, duty.day(0, -1));
    await office.climbAll(duty.id);
    return duty.id;
  },
  'due-by-the-25th': async (office) => {
    const duty = await quietDuty(office, { by: { day: 25, following: false } });
    await done(office, duty.id, '柳干事', 'sign');
    await acted(duty, duty.day(0, -1));
    await acted(duty, duty.day(1, 0));
    return duty.id;
  },
  'acted-by-another-unit': async (office) => {
    const duty = await quietDuty(office, { cooperating: ['镇财政所'], months: 1 });
    await done(office, duty.id, '柳干事', 'sign');
    await duty.climbTo('pace/hard');
    const act = duty.payload(duty.day(0, 2));
    await delivered(office, duty.id, await stored(office, duty.id, '钱干事', 'record_act', act, COOPERATING));
    return duty.id;
  },
  'acts-struck': async (office) => {
    const duty = await quietDuty(office);
    for (const day of [3, 4]) await acted(duty, duty.day(0, day));
    const [first, second] = (await duty.facts()).acts;
    await done(office, duty.id, '柳干事', 'strike_act', { actId: first!.id, reason: '重复' });
    await duty.until(duty.day(1, 0), '00:30');
    await done(office, duty.id, '安干事', 'strike_act', { actId: second!.id, reason: '没有佐证' });
    await duty.climbTo('arrears/first');
    return duty.id;
  },
  urged: async (office) => {
    const duty = await quietDuty(office);
    await done(office, duty.id, '安干事', 'urge', { reason: '检查组将到' });
    await duty.climbTo('receipt/first');
    return duty.id;
  },
  'withdrawn-in-its-second-window': async (office) => {
    const duty = await quietDuty(office);
    await acted(duty, duty.day(0, 0));
    await duty.until(duty.day(1, 0), '00:30');
    await done(office, duty.id, '安干事', 'withdraw', { reason: '文件已废止' });
    return duty.id;
  },
};

const COOPERATING = { capacity: 'cooperating' } as const;
