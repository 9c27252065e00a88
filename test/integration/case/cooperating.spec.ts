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
    { to: '钱干事', template: 'extension_granted' },
  );
  await office.act(task, '安干事', 'withdraw', { reason: '上级已取消' });
  await office.messages.expect({ to: '柳干事', template: 'withdrawn' }, { to: '钱干事', template: 'withdrawn' });
});
