import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { parseTimeLimit } from '../calendar/parse-time-limit.ts';
import { pausedDueOf } from './paused-due.ts';

const table = loadAnnouncedCalendar('calendars');

const pause = (from: string, to: string) => ({
  kind: 'appraisal' as const,
  source: '云应急鉴〔2026〕3号',
  from,
  to,
  fromAt: `${from}T01:00:00.000Z`,
  toAt: `${to}T01:00:00.000Z`,
  dueRevision: 0,
  by: '安主任',
});

const due = (limit: string, start: string, ...pauses: ReturnType<typeof pause>[]): string | null =>
  pausedDueOf(parseTimeLimit(limit), `${start}T01:00:00.000Z`, pauses, table, { dayEndsAt: '24:00' }).dueOn;

test.each([
  ['7 natural days', '2026-10-19', [], '2026-10-26'],
  ['7 natural days', '2026-10-19', [pause('2026-10-21', '2026-10-23')], '2026-10-28'],
  [
    '7 natural days, the end of which would lie in a second pause',
    '2026-10-19',
    [pause('2026-10-21', '2026-10-23'), pause('2026-10-27', '2026-10-30')],
    '2026-11-02',
  ],
  ['5 working days', '2026-10-19', [pause('2026-10-21', '2026-10-23')], '2026-10-28'],
  ['2026-10-30', '2026-10-19', [pause('2026-10-21', '2026-10-22')], '2026-11-02'],
  ['2026-10-31', '2026-10-19', [], '2026-10-31'],
  [
    'a pause resumed on its first day leaves 2026-10-30',
    '2026-10-19',
    [pause('2026-10-21', '2026-10-21')],
    '2026-10-30',
  ],
])('%s from %s ends off its pauses', (text, start, pauses, expected) => {
  const limit = /\d+ (?:natural|working) days|\d{4}-\d{2}-\d{2}$/.exec(text)?.[0] ?? text;
  expect(due(limit, start, ...pauses)).toBe(expected);
});
