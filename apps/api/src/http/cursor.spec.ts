import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { cursorAfter, readCursor } from './cursor.ts';

test('a mark gives back what it was made of', () => {
  expect(readCursor(cursorAfter('柳湾村', 'id-1'), 2)).toEqual(['柳湾村', 'id-1']);
  expect(readCursor(undefined, 2)).toBeNull();
});

test.each(['', 'x', cursorAfter('one'), Buffer.from('{"a":1}').toString('base64url')])(
  '%j is no mark of ours',
  (mark) => {
    expect(() => readCursor(mark, 2)).toThrow(Refusal);
  },
);
