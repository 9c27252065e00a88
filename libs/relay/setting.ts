import type { EntityManager } from 'typeorm';

/** Marks the program keeps about itself in the settings table. */
export async function readSetting<T>(manager: EntityManager, key: string): Promise<T | null> {
  const rows: { value: T }[] = await manager.query('select value from setting where key = $1', [key]);
  return rows[0]?.value ?? null;
}

export async function writeSetting(manager: EntityManager, key: string, value: unknown, at: Date): Promise<void> {
  await manager.query(
    `insert into setting (key, value, updated_at) values ($1, $2, $3)
     on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
    [key, JSON.stringify(value), at],
  );
}
