import type { EntityManager } from 'typeorm';
import { withCaseNumbers } from './case-numbers.ts';
import { finding } from './finding.ts';

const ID = '8c5ae4a4-6216-4038-b3e7-102cf35056bb';
const rows = { query: (_sql: string, [ids]: [string[]]) => Promise.resolve(ids.map((id) => ({ id, number: 'DB-1' }))) };
const named = async (id: string): Promise<string | undefined> => {
  const found = [finding('chain_broken', `case/${id}`, 3, id, `案件 ${id} 的链断了。`)];
  return (await withCaseNumbers(rows as unknown as EntityManager, found))[0]?.message;
};

test('a finding about a case names its number', async () => {
  expect(await named(ID)).toBe(`案件 DB-1（${ID}） 的链断了。`);
});

test('an id of which a byte was changed is looked up nowhere, as the database would refuse it', async () => {
  const damaged = ID.replace('7-1', '7c1');
  expect(await named(damaged)).toBe(`案件 ${damaged} 的链断了。`);
});
