import { Office } from '../../harness/office/office.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

test('a case that cannot be climbed does not hold up the others, and is heard of', async () => {
  const broken = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
  const sound = await office.issueTask({ unit: '石桥村', due: '5 working days' });
  await office.dataSource.query("update rung set audience = '{nobody}' where case_id = $1", [broken]);
  await office.messages.expect(...(await office.messages.unseen()));
  office.clock.moveTo('2026-11-24T01:20:00.000Z');
  await expect(office.reconciler.runOnce()).rejects.toThrow(/not a function/);
  const [body] = await office.messages.expect({ to: '石干事', template: 'receipt_remind' });
  expect(body).toContain('石桥村');
  expect((await office.row(sound)).plan[0]?.rungId).not.toBe('first');
  expect((await office.row(broken)).plan[0]?.rungId).toBe('first');
});

test('it rests until the earliest rung would be overdue', async () => {
  const ids = [
    await office.issueTask({ unit: '柳湾村', due: '5 working days' }),
    await office.issueTask({ unit: '石桥村', due: '9 working days' }),
  ];
  await office.messages.expect(...(await office.messages.unseen()));
  const rows = await Promise.all(ids.map((id) => office.row(id)));
  const first = Math.min(...rows.map(({ plan }) => Date.parse(plan[0]?.at ?? '')));
  const now = (await office.clock.now()).getTime();
  expect(await office.reconciler.runOnce()).toBe(false);
  expect(office.reconciler.restMs()).toBe(first - now);
});
