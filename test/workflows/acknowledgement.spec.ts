import { EngineOffice } from '../harness/engine/engine-office.ts';

let office: EngineOffice;
beforeEach(async () => {
  office = await EngineOffice.open();
}, 60_000);
afterEach(() => office.close(), 60_000);

const YEAR = 365 * 24 * 3_600_000;
const issued = { to: '柳干事', template: 'issued' };
const applied = { status: 'answered', outcome: { refused: null } };
const CODES = `select count(*)::int as living from access_code where case_id = $1 and died_at is null`;
const livingCodes = async (id: string): Promise<number> =>
  ((await office.dataSource.query(CODES, [id])) as { living: number }[])[0]!.living;

test('a unit that is silent for a year hears nothing more; its signature then ends the case, and its link still opens what it read', async () => {
  const id = await office.issueAcknowledgement('柳湾村');
  await office.messages.expect(issued);
  expect((await office.row(id)).plan).toEqual([]);
  const instant = new Date((await office.instant()).getTime() + YEAR).toISOString();
  await office.letTimePass(instant, [id]);
  expect(await office.messages.unseen()).toEqual([]);
  expect(await office.act(id, '柳干事', 'sign')).toMatchObject(applied);
  await office.ended(id);
  const { facts, version } = await office.row(id);
  expect(facts).toMatchObject({ state: 'acknowledged', signedBy: '柳湾村 柳干事', closedAt: facts.signedAt });
  expect(version).toBe(2);
  expect(await livingCodes(id)).toBe(1);
}, 120_000);

test('a withdrawn one ends with its link dead and nobody told; a signature that comes later is refused', async () => {
  const id = await office.issueAcknowledgement('柳湾村');
  await office.messages.expect(issued);
  expect(await office.act(id, '安干事', 'withdraw', { reason: '文件已废止' })).toMatchObject(applied);
  await office.ended(id);
  expect(await office.row(id)).toMatchObject({ facts: { state: 'withdrawn', signedAt: null } });
  expect(await livingCodes(id)).toBe(0);
  expect(await office.act(id, '柳干事', 'sign')).toMatchObject({ status: 'refused', code: 'verb_not_now' });
}, 120_000);
