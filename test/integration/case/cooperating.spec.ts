import { readSummary } from '../../../apps/api/src/case/case-list.ts';
import { readTimeline } from '../../../apps/api/src/case/case-timeline.ts';
import type { UnitName } from '../../harness/office/people.ts';
import { Office } from '../../harness/office/office.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

test('cooperating units hear of a new date and of a withdrawn task, as they heard of the task', async () => {
  const task = await office.issueTask({ unit: '柳湾村', due: '5 working days', cooperating: ['镇财政所'] });
  await office.act(task, '柳干事', 'request_extension', { dueOn: '2026-12-11', reason: '等待设备到货' });
  await office.messages.expect(...(await office.messages.unseen()));
  await office.act(task, '安干事', 'grant_extension', { dueOn: '2026-12-11' });
  await office.messages.expect(
    { to: '柳干事', template: 'extension_granted' },
    { to: '柳主任', template: 'extension_granted' },
    { to: '钱干事', template: 'extension_granted' },
  );
  await office.act(task, '安干事', 'withdraw', { reason: '上级已取消' });
  await office.messages.expect({ to: '柳干事', template: 'withdrawn' }, { to: '钱干事', template: 'withdrawn' });
});

test('the history of a reassigned task names the unit it was and the unit it is, with who moved it and why', async () => {
  const task = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
  await office.act(task, '柳干事', 'disown', { reason: '地块属石桥村' });
  await office.act(task, '安干事', 'reassign', { unitId: office.unitId('石桥村'), reason: '经核属石桥村' });
  await office.messages.expect(...(await office.messages.unseen()));
  const [moved] = (await readTimeline(office.dataSource.manager, task, 'unit')).slice(-1);
  expect(moved).toMatchObject({
    events: ['reassigned'],
    texts: ['镇安办 安干事改派：由柳湾村改派石桥村，经核属石桥村'],
  });
});

test('a cooperating unit that took the duty and lost it again has the case no longer', async () => {
  const task = await office.issueTask({ unit: '柳湾村', due: '5 working days', cooperating: ['镇财政所', '石桥村'] });
  const seenBy = async (unit: UnitName): Promise<boolean> => {
    const scope = { all: false, unitIds: [office.unitId(unit)] } as const;
    return (await readSummary(office.dataSource.manager, task, scope, await office.instant())) !== null;
  };
  await office.act(task, '柳干事', 'disown', { reason: '属财政所' });
  await office.act(task, '安干事', 'reassign', { unitId: office.unitId('镇财政所'), reason: '经核' });
  expect([await seenBy('柳湾村'), await seenBy('镇财政所'), await seenBy('石桥村')]).toEqual([false, true, true]);
  await office.act(task, '钱干事', 'disown', { reason: '属柳湾村' }, { dutyGeneration: 2 });
  await office.act(task, '安干事', 'reassign', { unitId: office.unitId('柳湾村'), reason: '经复核' });
  expect([await seenBy('柳湾村'), await seenBy('镇财政所'), await seenBy('石桥村')]).toEqual([true, false, true]);
  await office.messages.expect(...(await office.messages.unseen()));
});
