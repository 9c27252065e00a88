import { useQuery } from '@tanstack/react-query';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import type { UnitView } from '../../../../libs/contracts/http/unit.ts';
import { api } from '../api/client.ts';
import { withQuery } from '../patterns/page-query.ts';

export const UNITS_PATH = '/api/v1/units';
const PAGE_SIZE = '500';

/** Every active unit the signed-in account may see; a township has dozens, a district hundreds. */
export function useUnits() {
  return useQuery({
    queryKey: [UNITS_PATH, 'active'],
    queryFn: ({ signal }) => readAll('false', signal),
    staleTime: 60_000,
  });
}

/** Units that were retired, once somebody asks for them. */
export function useRetiredUnits(enabled: boolean) {
  return useQuery({ queryKey: [UNITS_PATH, 'retired'], queryFn: ({ signal }) => readAll('true', signal), enabled });
}

async function readAll(retired: 'true' | 'false', signal: AbortSignal): Promise<UnitView[]> {
  const units: UnitView[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string | undefined> = { retired, limit: PAGE_SIZE, cursor: cursor ?? undefined };
    const page: Page<UnitView> = await api.get<Page<UnitView>>(withQuery(UNITS_PATH, query), signal);
    units.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return units;
}
