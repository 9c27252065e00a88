import type { CaseFacts } from '../case/case-facts.ts';
import type { ClockName } from './policy.ts';
import { clocksSaid, endsChanged, namesDeadDate, replanKey } from './said-dates.ts';

/** Clocks by their ends; `paused` for one that stands still. */
const facts = (ends: Partial<Record<ClockName, string>>): CaseFacts =>
  ({
    clocks: Object.fromEntries(
      Object.entries(ends).map(([name, end]) => [
        name,
        end === 'paused' ? { paused: true, dueAt: null } : { paused: false, dueAt: end },
      ]),
    ),
  }) as CaseFacts;

test('the key of a replanning says which ends its words name, other keys none', () => {
  expect(clocksSaid(replanKey(7, ['receipt', 'due'], 4))).toEqual(['receipt', 'due']);
  expect(clocksSaid(replanKey(7, [], 4))).toEqual([]);
  expect(clocksSaid('rung:due:1:1:d-3')).toEqual([]);
  expect(clocksSaid('open')).toEqual([]);
});

const BOTH = { receipt: 'r1', due: 'd1' };

test.each<[string, ClockName[], Partial<Record<ClockName, string>>, boolean]>([
  ['the due date moved again', ['due'], { ...BOTH, due: 'd2' }, true],
  ['the due date stands still', ['due'], { ...BOTH, due: 'paused' }, true],
  ['the duty was done', ['due'], { review: 'v1' }, true],
  ['only another date moved', ['due'], { ...BOTH, receipt: 'r2' }, false],
  ['the receipt was signed for, the due date stays', ['receipt', 'due'], { due: 'd1' }, false],
  ['the receipt was signed for, nothing else was said', ['receipt'], { due: 'd1' }, true],
  ['the receipt stays, the due date beside it moved', ['receipt', 'due'], { ...BOTH, due: 'd2' }, true],
  ['nothing changed', ['receipt', 'due'], BOTH, false],
])('words about a date when %s: %j, %j, dead: %s', (_name, said, after, dead) => {
  expect(namesDeadDate(said, facts(BOTH), facts(after))).toBe(dead);
});

test('a step that starts a clock changes no end; one that stops, pauses or moves one does', () => {
  expect(endsChanged(facts(BOTH), facts({ ...BOTH, review: 'v1' }))).toBe(false);
  expect(endsChanged(facts(BOTH), facts({ due: 'd1' }))).toBe(true);
  expect(endsChanged(facts(BOTH), facts({ ...BOTH, due: 'paused' }))).toBe(true);
  expect(endsChanged(facts(BOTH), facts({ ...BOTH, due: 'd2' }))).toBe(true);
});
