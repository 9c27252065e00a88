import { done, type Story } from '../story.ts';
import { quietDuty } from './duties.ts';

/** The unit says that the duty is not its own. */
export const MOVES: Record<string, Story> = {
  'disowned-reassigned': async (office) => {
    const duty = await quietDuty(office);
    await done(office, duty.id, '柳干事', 'disown', { reason: '本村无生产经营单位' });
    await duty.until(duty.day(1, 0));
    await done(office, duty.id, '安干事', 'reassign', { unitId: office.unitId('石桥村'), reason: '经核属石桥村' });
    await done(office, duty.id, '石干事', 'sign', {}, { dutyGeneration: 2 });
    await done(office, duty.id, '石干事', 'record_act', duty.payload(duty.day(1, 0)), { dutyGeneration: 2 });
    return duty.id;
  },
  'disowned-kept': async (office) => {
    const duty = await quietDuty(office);
    await done(office, duty.id, '柳干事', 'sign');
    await duty.until(duty.day(1, 0));
    await done(office, duty.id, '柳干事', 'disown', { reason: '本村无生产经营单位' });
    await done(office, duty.id, '安干事', 'keep', { reason: '经核仍属柳湾村' });
    await duty.climbTo('arrears/urge');
    return duty.id;
  },
  'disowned-undecided': async (office) => {
    const duty = await quietDuty(office);
    await done(office, duty.id, '柳干事', 'disown', { reason: '本村无生产经营单位' });
    await duty.climbTo('reassignment/late');
    await done(office, duty.id, '安干事', 'keep', { reason: '经核仍属柳湾村' });
    return duty.id;
  },
};
