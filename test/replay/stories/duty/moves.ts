import { done, type Story } from '../story.ts';
import { acted, quietDuty } from './duties.ts';

/** The duty moves to another unit, or follows a corrected document. */
export const MOVES: Record<string, Story> = {
  'amended-in-its-second-window': async (office) => {
    const duty = await quietDuty(office);
    await acted(duty, duty.day(0, 1));
    await duty.until(duty.day(1, 0));
    const source = { kind: 'correction', source: '《工作要点（更正稿）》（云安委〔2026〕9号）第7项' };
    await done(office, duty.id, '安干事', 'amend', {
      ...source,
      count: 3,
      clause: '主要负责人每月带队检查不少于3次。',
    });
    await duty.climbTo('pace/d-5');
    return duty.id;
  },
  'corrected-to-a-longer-window': async (office) => {
    const duty = await quietDuty(office, { months: 4 });
    await acted(duty, duty.day(0, 1));
    await duty.until(duty.day(1, 0));
    const source = { kind: 'correction', source: '《工作要点（更正稿）》（云安委〔2026〕9号）第7项' };
    const rule = { ...(await duty.facts()).rule, every: 'quarter', count: 2 };
    const joins = [{ id: office.unitId('石桥村'), name: '石桥村' }];
    await done(office, duty.id, '安干事', 'amend', { ...source, rule, joins });
    await acted(duty, duty.day(1, 1));
    await duty.climbTo('pace/d-5');
    return duty.id;
  },
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
