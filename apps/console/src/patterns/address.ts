import { useNavigate, useSearch } from '@tanstack/react-router';

export type AddressValues = Readonly<Record<string, string | undefined>>;

/** Values that only make sense under the filter they were found with. */
const PAGING = ['cursor', 'page'] as const;

/** The next address values: changes merged in, blanks dropped, and back to the first page when a filter moved. */
function nextAddress(current: AddressValues, changes: AddressValues): Record<string, string> {
  const movesFilter = Object.keys(changes).some((name) => !PAGING.some((paging) => paging === name) && name !== 'open');
  const kept = Object.entries({ ...current, ...changes }).filter(
    ([name, value]) =>
      value !== undefined && value !== '' && !(movesFilter && PAGING.some((paging) => paging === name)),
  );
  return Object.fromEntries(kept) as Record<string, string>;
}

/** What a page keeps in the address bar, so that a link reproduces the view. Names: filters, `cursor`, `page`, `limit`, `open`. */
export function useAddress() {
  const values: AddressValues = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (changes: AddressValues) => {
    const search = nextAddress(values, changes);
    void navigate({ to: '.', search: () => search as never });
  };
  const clear = () => void navigate({ to: '.', search: () => ({}) as never });
  return { values, change, clear };
}
