import type { DataSource } from 'typeorm';
import type { DayTable } from '../domain/calendar/day-table.ts';
import type { Policy } from '../domain/ladder/policy.ts';
import type { Clock } from '../persistence/clock.ts';
import type { ReplanningEntity } from '../persistence/entities/replanning.entity.ts';
import { readReplannings, requestReplanning, type ReplanningOrder } from '../record/replanning.ts';

type Versions = ReplanningOrder['amendments'];

/** Finds the planning anew that a process can do now, and asks for what came with the program's own files. */
export class ReplanOrders {
  private readonly dataSource: DataSource;
  private readonly clock: Clock;

  constructor(dataSource: DataSource, clock: Clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** The work under way for this very table; null while there is none, or while the table is not the one in force. */
  async current({ version }: DayTable, offered: readonly Policy[]): Promise<ReplanningEntity | null> {
    const [newest] = await readReplannings(this.dataSource.manager, 1);
    const amending = offered.filter(({ amends }) => amends?.effect === 'open_cases');
    const isNewTable = newest?.calendarVersion !== version;
    if (isNewTable && !(await this.isInForce(version))) return null;
    if (isNewTable || amending.some((policy) => !knows(newest.amendments, policy))) {
      await this.request(version, newest, amending);
      return null;
    }
    if (newest.finishedAt === null) return newest;
    return (await this.isAnyPlannedOtherwise(version)) ? this.reopen(newest) : null;
  }

  /** The table's newest recorded state; where none is recorded, a version nobody has asked for yet. */
  private async isInForce(version: string): Promise<boolean> {
    const rows: { newest: string | null; asked: boolean }[] = await this.dataSource.query(
      `select (select version from calendar_version order by number desc limit 1) as newest,
         exists (select from replanning where calendar_version = $1) as asked`,
      [version],
    );
    const { newest, asked } = rows[0]!;
    return newest === null ? !asked : newest === version;
  }

  private async request(
    calendarVersion: string,
    newest: ReplanningEntity | undefined,
    amending: readonly Policy[],
  ): Promise<void> {
    const known = newest?.amendments ?? [];
    const fresh = amending.filter((policy) => !knows(known, policy));
    const isNewTable = newest?.calendarVersion !== calendarVersion;
    const reasons = fresh.map(({ amends }) => reasonOf(amends));
    const order: ReplanningOrder = {
      calendarVersion,
      amendments: [
        ...known.filter(({ id }) => !fresh.some((policy) => policy.id === id)),
        ...fresh.map(({ id, version }) => ({ id, version })),
      ],
      kind: isNewTable ? 'calendar' : 'policy',
      reason: isNewTable ? '放假安排有更新' : `督办规则修订（${[...new Set(reasons)].join('；')}）`,
    };
    await this.dataSource.transaction(async (manager) =>
      requestReplanning(manager, order, await this.clock.now(manager)),
    );
  }

  /** Two look-ups in an index: a process that had not heard of the new table may have planned a case since. */
  private async isAnyPlannedOtherwise(version: string): Promise<boolean> {
    const rows: { any: boolean | null }[] = await this.dataSource.query(
      'select min(calendar_version) <> $1 or max(calendar_version) <> $1 as any from case_file where closed_at is null',
      [version],
    );
    return rows[0]?.any === true;
  }

  private async reopen(job: ReplanningEntity): Promise<ReplanningEntity> {
    await this.dataSource.query(
      'update replanning set finished_at = null where seq = $1 and seq = (select max(seq) from replanning)',
      [job.seq],
    );
    return Object.assign(job, { finishedAt: null });
  }
}

/** `缩短反馈时限，依据云安委〔2026〕10号` */
const reasonOf = (amends: Policy['amends']): string =>
  amends === undefined ? '' : `${amends.reason}，依据${amends.source}`;

const knows = (known: Versions, { id, version }: { id: string; version: number }): boolean =>
  known.some((one) => one.id === id && one.version >= version);
