import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import { yearStandings } from './year-standings.ts';

const table: DayTable = {
  version: 'spec',
  days: {},
  years: {
    2023: { status: 'announced', source: 'https://gov.example/2023' },
    2025: { status: 'provisional', source: '全国年节及纪念日放假办法' },
    2026: { status: 'announced', source: 'https://gov.example/2026' },
    2027: { status: 'provisional', source: '全国年节及纪念日放假办法' },
    2028: { status: 'provisional', source: '全国年节及纪念日放假办法' },
    2099: { status: 'provisional', source: '全国年节及纪念日放假办法' },
  },
};

test('a year between known ones that was never loaded is missing, like one that began without its notice', () => {
  expect(yearStandings(table, 2026).map(({ year, status }) => [year, status])).toEqual([
    [2023, 'announced'],
    [2024, 'missing'],
    [2025, 'missing'],
    [2026, 'announced'],
    [2027, 'provisional'],
    [2028, 'provisional'],
  ]);
});
