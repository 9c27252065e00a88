import type { EntityManager } from 'typeorm';

/** A living link, but nothing at this address below it. */
export class NoSuchPage extends Error {
  constructor() {
    super('nothing at this address of a living link');
    this.name = 'NoSuchPage';
  }
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => UUID.test(text);

/** The shown copy of a photo that belongs to an act of this case. */
export async function photoHash(manager: EntityManager, caseId: string, id: string): Promise<string | null> {
  const rows: { hash: string }[] = await manager.query(
    'select shown_sha256 as hash from attachment where id = $1 and case_id = $2 and command_id is not null',
    [id, caseId],
  );
  return rows[0]?.hash ?? null;
}
