import { randomUUID } from 'node:crypto';
import { Office } from '../../harness/office/office.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

async function disownedSms(): Promise<string> {
  const sms = (await office.messages.unseen()).find(({ template }) => template === 'disowned');
  await office.messages.expect({ to: '柳干事', template: 'issued' }, { to: '安干事', template: 'disowned' });
  return sms?.body ?? '';
}

async function asked(dueOn: string): Promise<string> {
  const task = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
  await office.act(task, '柳干事', 'request_extension', { dueOn, reason: '等待设备到货' });
  await office.messages.expect(...(await office.messages.unseen()));
  return task;
}

test('a misprinted year of an extension is refused at the door, so that no plan beyond the calendar blocks the case', async () => {
  const task = await asked('2026-12-20');
  expect(await office.act(task, '安干事', 'grant_extension', { dueOn: '9999-12-31' })).toMatchObject({
    outcome: 'refused',
    code: 'extension_too_far',
  });
  const other = await office.issueTask({ unit: '石桥村', due: '5 working days' });
  expect(await office.act(other, '石干事', 'request_extension', { dueOn: '9999-12-31', reason: '等待' })).toMatchObject(
    { outcome: 'refused', code: 'extension_too_far' },
  );
  await office.messages.expect({ to: '石干事', template: 'issued' });
});

test('an extension to a day that has passed meanwhile is refused', async () => {
  const task = await asked('2026-12-02');
  await office.fastForwardTo('2026-12-04 10:00');
  await office.messages.expect(...(await office.messages.unseen()));
  expect(await office.act(task, '安干事', 'grant_extension', { dueOn: '2026-12-02' })).toMatchObject({
    outcome: 'refused',
    code: 'extension_past',
  });
});

test("a case is numbered in the office's year, also in the first hours of New Year's Day", async () => {
  const [id] = await office.openTasks([{ unit: '柳湾村', due: '2027-02-01' }], new Date('2026-12-31T17:00:00.000Z'));
  expect((await office.row(id as string)).number).toMatch(/^DB-2027-/);
  await office.messages.expect({ to: '柳干事', template: 'issued' });
});

test('a date in another year is said with its year', async () => {
  await office.issueTask({ unit: '柳湾村', due: '2027-03-01' });
  const [body] = await office.messages.expect({ to: '柳干事', template: 'issued' });
  expect(body).toContain('2027年3月1日 周一前办结');
});

test('a long reason does not keep the office from its SMS', async () => {
  const task = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
  await office.act(task, '柳干事', 'disown', { reason: '不属于本村职责'.repeat(250) });
  expect((await disownedSms()).length).toBeLessThan(300);
});

test('braces somebody writes are his words, never a placeholder of ours', async () => {
  const task = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
  await office.act(task, '柳干事', 'disown', { reason: '{{link}}' });
  expect(await disownedSms()).not.toMatch(/\{\{/);
  const codes: unknown[] = await office.dataSource.query('select 1 from access_code where case_id = $1', [task]);
  expect(codes).toHaveLength(1);
});

test('the office is told of every role and unit it could not reach, by the right names', async () => {
  await office.dataSource.query('delete from post where unit_id = $1', [office.unitId('柳湾村')]);
  await office.issueTask({ unit: '柳湾村', due: '20 working days', cooperating: ['北山社区', '镇财政所'] });
  const fresh = await office.messages.unseen();
  expect(fresh.map(({ to, template }) => [to, template])).toEqual(
    expect.arrayContaining([
      ['安干事', 'audience_empty'],
      ['安干事', 'audience_empty'],
      ['钱干事', 'copied_in'],
    ]),
  );
  const bodies = fresh.filter(({ template }) => template === 'audience_empty').map(({ body }) => body);
  expect(bodies.join('\n')).toContain('应通知柳湾村的经办人');
  expect(bodies.join('\n')).toContain('应通知北山社区的经办人');
  await office.messages.expect(...fresh);
  await office.fastForwardTo('2026-11-25 16:00');
  const [first, last] = await office.messages.expect(
    { to: '安干事', template: 'audience_empty' },
    { to: '安干事', template: 'audience_empty' },
  );
  expect(first).toContain('应通知柳湾村的经办人，');
  expect(last).toContain('应通知柳湾村的经办人、主要负责人，');
});

test('a clause with a rare character at the place where it is cut opens its case all the same', async () => {
  const clause = `${'整'.repeat(119)}𬒈改`;
  const order = {
    kind: 'task' as const,
    businessKey: 'task:rare:1',
    title: '整改',
    unitId: office.unitId('柳湾村'),
    cooperatingUnitIds: [],
    noticeId: null,
    noticeTaskId: null,
    clause,
    ref: '1',
    noticeTitle: '工作方案',
    documentNumber: null,
    issuer: null,
    dueOn: '2026-12-01',
    dueBasis: '条款写明',
    duty: null,
  };
  const at = await office.instant();
  await office.dataSource.query("update person set email = 'liu@example.test' where name = '柳干事'");
  await office.dataSource.transaction((manager) =>
    office.opener.open(manager, 'task-national', [order], office.actor('安干事'), at),
  );
  await office.messages.expect({ to: '柳干事', template: 'issued' }, { to: '柳干事', template: 'issued' });
});

test('one operation number sent for two cases at once is one operation, and the other is told so', async () => {
  const tasks = [
    await office.issueTask({ unit: '柳湾村', due: '5 working days' }),
    await office.issueTask({ unit: '柳湾村', due: '5 working days' }),
  ];
  for (let round = 0; round < 10; round += 1) {
    const id = randomUUID();
    const answers = await Promise.allSettled(
      tasks.map((task) => office.send(task, '柳干事', 'progress', { text: '进展' }, { id })),
    );
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
    expect(refused).toEqual([expect.objectContaining({ code: 'command_id_reused' })]);
  }
  await office.messages.expect(...(await office.messages.unseen()));
});
