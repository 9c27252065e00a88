import type { EngineDuty } from '../../../harness/engine/engine-duty.ts';
import type { EngineOffice } from '../../../harness/engine/engine-office.ts';
import { authorised, done, type Story } from '../story.ts';
import { acted, quietDuty } from './duties.ts';

/** The first window has passed without an act and its ladder has climbed to a rung; the second runs. */
async function missed(office: EngineOffice, rung: string): Promise<EngineDuty> {
  const duty = await quietDuty(office);
  await done(office, duty.id, '柳干事', 'sign');
  await duty.climbTo('due/turn');
  await duty.climbTo(`arrears/${rung}`);
  return duty;
}

const draftOf = async (duty: EngineDuty): Promise<string | undefined> => (await duty.facts()).letters[0]?.id;

async function decided(office: EngineOffice, approve: boolean): Promise<string> {
  const duty = await missed(office, 'interview');
  const [proposal] = (await duty.facts()).proposals;
  await done(office, duty.id, '安主任', 'decide_interview', {
    proposalId: proposal?.id,
    approve,
    reason: '已电话沟通',
  });
  return duty.id;
}

/** Nobody acts: what is missing climbs the ladder while the next window runs. */
export const ARREARS: Record<string, Story> = {
  silent: async (office) => {
    const duty = await quietDuty(office, { count: 3 });
    await office.climbAll(duty.id);
    return duty.id;
  },
  'missed-authorised': async (office) => {
    await authorised(office);
    return (await missed(office, 'interview')).id;
  },
  'made-up': async (office) => {
    const duty = await missed(office, 'last');
    await acted(duty, duty.day(1, 0), { period: duty.windows[0]!.last });
    await acted(duty, duty.day(1, 0));
    return duty.id;
  },
  'made-up-after-drafts': async (office) => {
    const duty = await missed(office, 'interview');
    await done(
      office,
      duty.id,
      '柳干事',
      'record_act',
      duty.payload(duty.day(1, 0), { period: duty.windows[0]!.last }),
    );
    return duty.id;
  },
  'recorded-before-the-figure-was-locked': async (office) => {
    const duty = await missed(office, 'first');
    await done(office, duty.id, '柳干事', 'record_act', duty.payload(duty.day(0, -1)));
    await duty.climbTo('closing/lock');
    return duty.id;
  },
  excused: async (office) => {
    const duty = await missed(office, 'urge');
    await done(office, duty.id, '安干事', 'excuse', { period: duty.windows[0]!.last, reason: '汛期抢险' });
    return duty.id;
  },
  'last-window-excused': async (office) => {
    const duty = await quietDuty(office, { months: 1 });
    await duty.climbTo('due/turn');
    await duty.climbTo('closing/lock');
    await done(office, duty.id, '安干事', 'excuse', { period: duty.windows[0]!.last, reason: '汛期抢险' });
    return duty.id;
  },
  'letter-issued': async (office) => {
    const duty = await missed(office, 'urge');
    await done(office, duty.id, '安主任', 'issue_letter', { letterId: await draftOf(duty) });
    await duty.climbTo('arrears/supervise');
    return duty.id;
  },
  'letter-discarded': async (office) => {
    const duty = await missed(office, 'urge');
    await done(office, duty.id, '安主任', 'discard_letter', { letterId: await draftOf(duty), reason: '已电话催过' });
    return duty.id;
  },
  'interview-approved': (office) => decided(office, true),
  'interview-declined': (office) => decided(office, false),
};
