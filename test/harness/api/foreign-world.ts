import { randomUUID } from 'node:crypto';
import type { Page } from '../../../libs/contracts/http/page.ts';
import type { NewToken } from '../../../libs/contracts/http/account.ts';
import type { PersonView } from '../../../libs/contracts/http/person.ts';
import type { UnitView } from '../../../libs/contracts/http/unit.ts';
import type { ApiClient } from './api-client.ts';
import { openCaseRow } from './open-case-row.ts';
import type { Route } from './routes.ts';
import type { TestApi } from './test-api.ts';

/** Clients of the example township and ids that exist, but not in the hands of 柳湾村. */
export interface ForeignWorld {
  auditor: ApiClient;
  /** The account of 柳湾村. */
  unit: ApiClient;
  /** The route's address with ids of others in its places. */
  address(route: Route): string;
}

export async function foreignWorld(api: TestApi): Promise<ForeignWorld> {
  const admin = await api.signIn('admin');
  await admin.post('/api/v1/example');
  const units = (await admin.get<Page<UnitView>>('/api/v1/units?limit=500')).body.items;
  const people = (await admin.get<Page<PersonView>>('/api/v1/people?limit=500')).body.items;
  const shiqiao = units.find((unit) => unit.name === '石桥村')!;
  const stranger = people.find((person) => person.posts.some((post) => post.unitId === shiqiao.id))!;
  const token = (await admin.post<NewToken>('/api/v1/tokens', { name: '他人的令牌' })).body.token;
  const account = (await admin.get<{ id: string }>('/api/v1/session')).body;
  const ids: Record<string, string> = {
    units: shiqiao.id,
    people: stranger.id,
    tokens: token.id,
    accounts: account.id,
    cases: await openCaseRow(api.dataSource, shiqiao.id, 'DB-2026-9001'),
  };
  return {
    auditor: await api.signIn('shenji'),
    unit: await api.signIn('liuwan'),
    address: ({ path }) => {
      const subject = path.split('/')[3] ?? '';
      return path.replace(/:\w+/g, (name) => (name === ':id' ? (ids[subject] ?? randomUUID()) : randomUUID()));
    },
  };
}
