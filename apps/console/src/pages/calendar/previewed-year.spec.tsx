/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import type { CalendarPreview } from '../../../../../libs/contracts/http/calendar.ts';
import { fillJsdomGaps } from '../../patterns/jsdom-gaps.spec-support.ts';
import { PreviewedYear } from './previewed-year.tsx';

beforeAll(fillJsdomGaps);

const PREVIEW: CalendarPreview = {
  year: 2027,
  papers: ['https://gov.example/2027'],
  noticeNumber: null,
  standing: 'different',
  loaded: { fileName: '2027.json', loadedAt: '2026-11-20T01:00:00.000Z', loadedBy: '安干事' },
  changes: [
    {
      date: '2027-10-01',
      before: { kind: 'off', name: '国庆节' },
      after: { kind: 'off', name: '黄金周' },
      effect: 'holiday',
    },
    { date: '2027-10-09', before: null, after: { kind: 'work', name: '国庆节' }, effect: 'day' },
  ],
  unarranged: [],
  unnamed: ['国庆节'],
  cases: { open: 12, looked: 12, moved: 3, reminders: 1 },
};

test('the preview names what moves dates, the holiday nobody is named after, and the open cases that would move', () => {
  const nothing = () => undefined;
  const { container } = render(
    <PreviewedYear
      preview={PREVIEW}
      busy={false}
      error={null}
      onConfirm={nothing}
      onAgain={nothing}
      onClose={nothing}
    />,
  );
  const text = container.textContent;
  expect(text).toContain('2 天与现在不同，其中 1 天的工作日、休息日会改变');
  expect(text).toContain('在办 12 件，其中 3 件的期限会变，另有 1 件只重排提醒。');
  expect(text).toContain('没有以 国庆节 为名的放假日');
  expect(text).toContain('国庆节放假黄金周放假按节日推算的');
});
