import type { EntityManager } from 'typeorm';
import type { Finding } from './finding.ts';

/** A damaged id is no id of a case, and no database would look it up. */
const STREAM_OF_CASE = /^(?:case|delivery)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const caseIdOf = ({ stream }: Finding): string | undefined => STREAM_OF_CASE.exec(stream ?? '')?.[1];

/** Findings that name their case by its id alone name its number too, as long as the case is there. */
export async function withCaseNumbers(manager: EntityManager, found: readonly Finding[]): Promise<Finding[]> {
  const ids = found.flatMap((one) => caseIdOf(one) ?? []);
  if (ids.length === 0) return [...found];
  const rows: { id: string; number: string }[] = await manager.query(
    'select id, number from case_file where id = any($1::uuid[])',
    [[...new Set(ids)]],
  );
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return found.map((one) => {
    const id = caseIdOf(one);
    const number = id === undefined ? undefined : numbers.get(id);
    if (id === undefined || number === undefined || one.message.includes(number)) return one;
    return { ...one, message: one.message.replaceAll(id, `${number}（${id}）`) };
  });
}
