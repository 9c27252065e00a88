import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { cursorAfter, readCursor, type CursorPart } from './cursor.ts';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

test('a mark gives back what it was made of', () => {
  expect(readCursor(cursorAfter('柳湾村', ID), ['text', 'uuid'])).toEqual(['柳湾村', ID]);
  expect(readCursor(undefined, ['text', 'uuid'])).toBeNull();
});

test.each<[CursorPart, string]>([
  ['instant', '2026-11-23T01:00:00.000Z'],
  ['instant', '2026-11-23 01:00:00.123456+00'],
  ['instant', '2026-11-23 01:00:00+00'],
  ['day', '2026-02-28'],
  ['integer', '120'],
  ['number', '1795395600.123'],
  ['number', '1000000000000'],
])('a mark may hold the %s %s', (part, value) => {
  expect(readCursor(cursorAfter(value), [part])).toEqual([value]);
});

test.each(['', 'x', cursorAfter('one'), Buffer.from('{"a":1}').toString('base64url'), cursorAfter('柳湾村', 'id-1')])(
  '%j is no mark of ours',
  (mark) => {
    expect(() => readCursor(mark, ['text', 'uuid'])).toThrow(Refusal);
  },
);

test.each<[CursorPart, string]>([
  ['text', 'a\0b'],
  ['text', '\ud800'],
  ['uuid', 'id-1'],
  ['instant', 'yesterday'],
  ['instant', '2026-02-30T01:00:00Z'],
  ['instant', '2026-02-20T25:00:00Z'],
  ['instant', '2026-02-20T01:00:00+99:99'],
  ['day', '2026-02-30'],
  ['day', 'infinity'],
  ['integer', '99999999999'],
  ['integer', '1.5'],
  ['number', '1e400'],
  ['number', 'NaN'],
])('a mark with %s %j is refused before PostgreSQL has to read it', (part, value) => {
  expect(() => readCursor(cursorAfter(value), [part])).toThrow(Refusal);
});
