/** @jest-environment jsdom */
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useAddress } from './address.ts';
import { Pager } from './pager.tsx';
import { plainParse, plainStringify } from './plain-search.ts';
import { fillJsdomGaps } from './jsdom-gaps.spec-support.ts';

beforeAll(fillJsdomGaps);
afterEach(cleanup);

/** The server's cursors: page n is reached by `after-<n-1>`. */
function List() {
  const page = Number(useAddress().values['page'] ?? 1);
  return <Pager total={60} limit={20} nextCursor={page < 3 ? `after-${page}` : null} />;
}

async function openAt(address: string) {
  const router = createRouter({
    routeTree: createRootRoute({ component: List }),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch: plainParse,
    stringifySearch: plainStringify,
  });
  render(<RouterProvider router={router as never} />);
  await screen.findByText('共 60 条');
  return { router, press: (label: string) => fireEvent.click(screen.getByLabelText(label)) };
}

test('paging forwards and back keeps the filter and finds the same cursors again', async () => {
  const { router, press } = await openAt('/?q=消防');
  const steps = [
    ['下一页', { q: '消防', page: '2', cursor: 'after-1' }],
    ['下一页', { q: '消防', page: '3', cursor: 'after-2' }],
    ['上一页', { q: '消防', page: '2', cursor: 'after-1' }],
    ['上一页', { q: '消防' }],
  ] as const;
  for (const [label, search] of steps) {
    press(label);
    await waitFor(() => expect(router.state.location.search).toEqual(search));
  }
});

test('the last page leads no further', async () => {
  await openAt('/?page=3&cursor=after-2');
  expect((screen.getByLabelText('下一页') as HTMLButtonElement).disabled).toBe(true);
});

test('going back from a link into the middle leads to the first page, the only one that is known', async () => {
  const { router, press } = await openAt('/?page=3&cursor=after-2');
  press('上一页');
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});
