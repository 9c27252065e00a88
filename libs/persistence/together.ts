import type { DataSource, EntityManager } from 'typeorm';

/**
 * Waits for statements of one transaction that were sent together; the database carries them out in the order given, because
 * each is handed to the connection after as many turns as the one before it. Throws what the first of them failed with, after
 * all have been answered: those behind it only say that the transaction is lost.
 */
export async function together<T extends readonly Promise<unknown>[]>(
  statements: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const answers = await Promise.allSettled(statements);
  const values = answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
  return values as { -readonly [K in keyof T]: Awaited<T[K]> };
}

/** Ends the transaction with the statements sent before it; what fails with one of them is not kept. */
export type End = () => Promise<void>;

/** A transaction whose work may send the end along with its last statements; otherwise it ends when the work is done. */
export async function transactionWithEnd<T>(
  dataSource: DataSource,
  work: (manager: EntityManager, end: End) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    const result = await work(runner.manager, () => runner.commitTransaction());
    if (runner.isTransactionActive) await runner.commitTransaction();
    return result;
  } catch (error) {
    // A connection that is lost has nothing to take back; the first failure is the one to hear of.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => {});
    throw error;
  } finally {
    await runner.release();
  }
}
