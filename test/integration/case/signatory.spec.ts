import { Office } from '../../harness/office/office.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

const letterStates = async (task: string): Promise<string[]> => {
  const rows: { state: string }[] = await office.dataSource.query('select state from letter where case_id = $1', [
    task,
  ]);
  return rows.map((row) => row.state);
};

test('a letter is issued in the name of a signatory only while he holds his account as a leader', async () => {
  const leader = '00000000-0000-4000-8000-000000000001';
  await office.dataSource.query(
    `insert into account (id, username, display_name, role, password_hash, created_at, disabled_at)
     values ($1, 'an', '安主任', 'leader', 'none', now(), now())`,
    [leader],
  );
  await office.dataSource.query(
    `insert into standing_authorisation (id, kind, account_id, signatory_name, reason, granted_at)
     values ($1, 'urging', $1, '安主任', '常用', now())`,
    [leader],
  );
  const first = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
  await office.fastForwardTo('2026-12-01 10:00');
  expect(await letterStates(first)).toEqual(['draft']);
  await office.dataSource.query('update account set disabled_at = null where id = $1', [leader]);
  const second = await office.issueTask({ unit: '石桥村', due: '1 working days' });
  await office.fastForwardTo('2026-12-03 10:00');
  expect(await letterStates(second)).toEqual(['issued']);
  await office.messages.expect(...(await office.messages.unseen()));
});
