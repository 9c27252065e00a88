/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import { fillJsdomGaps } from './jsdom-gaps.spec-support.ts';
import { Timeline } from './timeline.tsx';

beforeAll(fillJsdomGaps);

test('what is to come stands above now, each moment with its weekday and, in another year, its year', () => {
  const items = [
    { key: 'issued', at: '2019-11-30T01:00:00.000Z', title: '下发任务' },
    { key: 'remind', at: '2019-12-02T01:00:00.000Z', title: '再次提醒' },
  ];
  const { container } = render(<Timeline items={items} now="2019-12-01T01:00:00.000Z" />);
  expect([...container.querySelectorAll('li')].map((row) => row.textContent)).toEqual([
    '2019年12月2日 周一 09:00○将要再次提醒',
    '现在 2019年12月1日 09:00',
    '2019年11月30日 周六 09:00●下发任务',
  ]);
});
