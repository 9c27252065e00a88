/** @jest-environment jsdom */
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useAddress } from './address.ts';
import { fillJsdomGaps } from './jsdom-gaps.spec-support.ts';
import { plainParse, plainStringify } from './plain-search.ts';
import { QueryFilter } from './query-filter.tsx';
import type { FilterField } from './filter-fields.ts';

const FIELDS: FilterField[] = [
  { name: 'q', label: '关键词', control: 'text' },
  { name: 'phone', label: '手机', control: 'text' },
  { name: 'number', label: '文号', control: 'text' },
  { name: 'due', label: '到期', control: 'days', from: 'dueFrom', to: 'dueTo' },
];

beforeAll(fillJsdomGaps);
afterEach(cleanup);

function Seen() {
  return <output>{JSON.stringify(useAddress().values)}</output>;
}

async function openAt(address: string) {
  const root = createRootRoute({
    component: () => (
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <QueryFilter fields={FIELDS} />
        <Seen />
      </ConfigProvider>
    ),
  });
  const router = createRouter({
    routeTree: root,
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch: plainParse,
    stringifySearch: plainStringify,
  });
  render(<RouterProvider router={router as never} />);
  await screen.findByLabelText('关键词');
  return router;
}

test('a link with filters fills the form', async () => {
  await openAt('/?q=消防&phone=13800000001');
  expect((screen.getByLabelText('关键词') as HTMLInputElement).value).toBe('消防');
  expect((screen.getByLabelText('手机') as HTMLInputElement).value).toBe('13800000001');
});

test('a filter under 展开 that is in use is shown at once', async () => {
  await openAt('/?dueFrom=2026-11-01&dueTo=2026-11-30');
  expect(await screen.findByDisplayValue('2026-11-01')).not.toBeNull();
  expect(screen.getByDisplayValue('2026-11-30')).not.toBeNull();
});

test('asking writes the form into the address, trims it and goes back to the first page', async () => {
  const router = await openAt('/?page=3&cursor=abc&limit=100');
  fireEvent.change(screen.getByLabelText('关键词'), { target: { value: ' 演练 ' } });
  fireEvent.click(screen.getByText('查询'));
  await waitFor(() => expect(router.state.location.search).toEqual({ limit: '100', q: '演练' }));
});

test('重置 empties the address and the form', async () => {
  const router = await openAt('/?q=消防');
  fireEvent.click(screen.getByText('重置'));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
  await waitFor(() => expect((screen.getByLabelText('关键词') as HTMLInputElement).value).toBe(''));
});
