import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import type { ApiClient } from '../http/api-client.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id of a case given by id or by its number; refuses `case_not_found`. */
export async function caseIdOf(api: ApiClient, idOrNumber: string): Promise<string> {
  if (UUID.test(idOrNumber)) return idOrNumber;
  const page = (await api.get('/cases', { q: idOrNumber, limit: '50' })) as { items: { id: string; number: string }[] };
  const found = page.items.find((item) => item.number === idOrNumber);
  if (found !== undefined) return found.id;
  throw new Refusal('not_found', 'case_not_found', `没有编号为“${idOrNumber}”的案件，请用 duban case list 核对编号。`);
}
