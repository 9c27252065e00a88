/** @jest-environment jsdom */
import { cleanup, render, screen } from '@testing-library/react';
import { fillJsdomGaps } from './jsdom-gaps.spec-support.ts';
import { RecordTable } from './record-table.tsx';

interface Row {
  id: string;
  unit: string;
}

afterEach(cleanup);

/** The names before the cells of the one row, on a screen of that kind. */
function namesOn(screenKind: 'phone' | 'desk'): (string | null)[] {
  fillJsdomGaps();
  const anyScreen = window.matchMedia.bind(window);
  window.matchMedia = (query) => Object.assign(anyScreen(query), { matches: screenKind === 'phone' });
  render(
    <RecordTable<Row>
      rowKey="id"
      pagination={false}
      dataSource={[{ id: '1', unit: '柳湾村' }]}
      columns={[
        { title: '责任单位', dataIndex: 'unit', fixed: 'start', width: 120 },
        { title: '操作', render: () => <button type="button">查看</button> },
      ]}
    />,
  );
  screen.getByText('柳湾村');
  screen.getByRole('button', { name: '查看' });
  return [...document.querySelectorAll('tbody td')].map((cell) => cell.getAttribute('data-label'));
}

test('on a phone every cell names its column, buttons excepted', () => {
  expect(namesOn('phone')).toEqual(['责任单位', '']);
});

test('on a desk the head names the columns and the cells do not', () => {
  expect(namesOn('desk')).toEqual([null, null]);
});
