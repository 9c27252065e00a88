import type { ApiClient } from '../../harness/api/api-client.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';

let api: TestApi;
let admin: ApiClient;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
});
afterAll(() => api.close());

const LISTS = [
  'units',
  'people',
  'cases',
  'letters',
  'notifications',
  'notices',
  'audit/cases',
  'audit/histories',
  'audit/seals',
  'audit/system-log',
];

const mark = (...values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');
const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const FORGED = [mark('x', 'y'), mark('soon', ID), mark('a\0b', ID), mark('1e999', ID), mark('99999999999'), mark(1)];

/** A name or a case's number may be any text: to lists sorted by them these marks are possible ones. */
const POSSIBLE: Record<string, string[]> = {
  units: [FORGED[1]!, FORGED[3]!],
  people: [FORGED[1]!, FORGED[3]!],
  'audit/cases': [FORGED[4]!],
};

test.each(LISTS)('the list %s answers a forged mark with 400 and the code that says so', async (list) => {
  for (const cursor of FORGED) {
    const { status, body } = await admin.get(`/api/v1/${list}?cursor=${cursor}`);
    const possible = POSSIBLE[list]?.includes(cursor);
    expect([status, body['code']]).toEqual(possible ? [200, undefined] : [400, 'cursor_invalid']);
  }
});
