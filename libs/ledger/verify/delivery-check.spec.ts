import { DeliveryRecord } from './case-record.ts';
import { compareDelivery, type StateRow } from './delivery-check.ts';

const CASE = '11111111-1111-4111-8111-111111111111';

function recorded(body: Record<string, unknown>): DeliveryRecord {
  const record = new DeliveryRecord(CASE);
  const place = { streamKind: 'delivery', streamId: CASE, seq: 1, at: '2026-12-30T01:00:00.000Z' } as const;
  record.add({ ...place, kind: 'notification.bundled', body: JSON.stringify(body), prevHash: '', hash: '' });
  return record;
}

const bundled = recorded({ notificationId: 'n', state: 'bundled', bodyHash: 'h', carrierId: 'c', carrierHash: 'x' });
const row: StateRow = { id: 'n', streamId: CASE, state: 'bundled', body: null, carrier: 'c/x' };
const codesOf = (record: DeliveryRecord, over: Partial<StateRow>): string[] =>
  compareDelivery([record], [{ ...row, ...over }]).map(({ code }) => code);

test.each([
  ['the message that carried it', {}, []],
  ['another message', { carrier: 'd/x' }, ['notification_differs']],
  ['a carrier whose words were changed together with their hash', { carrier: 'c/y' }, ['notification_differs']],
  ['a carrier that is gone', { carrier: null }, ['notification_differs']],
])('a bundled row that names %s', (_what, over, codes) => {
  expect(codesOf(bundled, over)).toEqual(codes);
});

test('a row that names a carrier although it was sent by itself', () => {
  const alone = recorded({ notificationId: 'n', state: 'accepted', bodyHash: 'h' });
  expect(codesOf(alone, { state: 'accepted' })).toEqual(['notification_differs']);
  expect(codesOf(alone, { state: 'accepted', carrier: null })).toEqual([]);
});
