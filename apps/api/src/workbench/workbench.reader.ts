import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';
import type { DutyCounts, MonthLoad, UnitWork, Workbench } from '../../../../libs/contracts/http/workbench.ts';
import { addMonths, dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import type { PaceLevel } from '../../../../libs/domain/duty/pace.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { PolicyStore } from '../../../../libs/record/policy-store.ts';
import { scopeOf, type Scope, type SignedIn } from '../auth/signed-in.ts';
import { endOfWeek } from '../case/case-filter.ts';
import {
  ARREARS_SQL,
  DONE_SQL,
  dueOnSql,
  lampSql,
  OPEN_PROPOSAL_SQL,
  receiptOverdueSql,
  scopeCases,
  STILL_DUE_SQL,
  SUPERVISED_SQL,
  WAITING_LETTER_SQL,
} from '../case/case.sql.ts';
import { paceLevels } from '../case/pace-cases.ts';
import { SqlFilter } from '../case/sql-filter.ts';
import { windowsAhead } from './windows-ahead.ts';

const MONTHS = 12;

/** The first page's numbers, from the same conditions as the lists behind them. */
@Injectable()
export class WorkbenchReader {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OfficeCalendar) private readonly calendar: OfficeCalendar,
    @Inject(PolicyStore) private readonly policies: PolicyStore,
  ) {}

  async read(account: SignedIn): Promise<Workbench> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const now = await this.clock.now(manager);
      const scope = scopeOf(account);
      const { arrears, ...counts } = await countCases(manager, scope, now);
      return {
        ...counts,
        duties: { arrears, ...(await this.countPace(manager, scope, now)) },
        // Drafts and proposals are the office's inner affairs.
        waitingLetters: scope.all ? counts.waitingLetters : 0,
        proposals: scope.all ? counts.proposals : 0,
        noReceipt: scope.all ? await countWithoutReceipt(manager) : 0,
        lateByUnit: await workByUnit(manager, scope, now),
        load: await loadByMonth(manager, scope, dateOf(now.toISOString())),
      };
    });
  }

  private async countPace(manager: EntityManager, scope: Scope, now: Date): Promise<Omit<DutyCounts, 'arrears'>> {
    const places = { manager, policies: this.policies, table: this.calendar.table, now: now.toISOString() };
    const levels = await paceLevels(places, scopeCases(new SqlFilter(), scope));
    const count = (wanted: PaceLevel): number => levels.filter(({ level }) => level === wanted).length;
    return { impossible: count('impossible'), hard: count('hard') };
  }
}

type CaseCounts = Omit<Workbench, 'lateByUnit' | 'load' | 'noReceipt' | 'duties'> & Pick<DutyCounts, 'arrears'>;

async function countCases(manager: EntityManager, scope: Scope, now: Date): Promise<CaseCounts> {
  const filter = scopeCases(new SqlFilter(), scope).add(SUPERVISED_SQL);
  const at = `${filter.place(now)}::timestamptz`;
  const today = dateOf(now.toISOString());
  const from = `${filter.place(today)}::text`;
  const sunday = `${filter.place(endOfWeek(today))}::text`;
  const count = (condition: string) => `count(*) filter (where ${condition})::int`;
  const rows: CaseCounts[] = await manager.query(
    `select ${count(`${lampSql(at)} = 'late'`)} as late, ${count(dueOnSql(from, from))} as "dueToday",
       ${count(dueOnSql(from, sunday))} as "dueThisWeek", ${count(`c.state = 'reported'`)} as "waitingForReview",
       ${count(receiptOverdueSql(at))} as "receiptOverdue", ${count('c.closed_at is null')} as "openTotal",
       ${count(`${lampSql(at)} = 'paused'`)} as paused,
       ${count(DONE_SQL)} as "doneTotal", ${count(`c.state = 'withdrawn'`)} as "withdrawnTotal", ${count(OPEN_PROPOSAL_SQL)} as proposals,
       ${count(ARREARS_SQL)} as arrears,
       coalesce(sum(jsonb_array_length(jsonb_path_query_array(c.facts, '$.letters[*] ? (@.state == "draft")')))
         filter (where ${WAITING_LETTER_SQL}), 0)::int as "waitingLetters"
     from case_file c where ${filter.sql}`,
    filter.values,
  );
  return rows[0]!;
}

/** The unit may not know; somebody has to telephone. */
async function countWithoutReceipt(manager: EntityManager): Promise<number> {
  const rows: { n: number }[] = await manager.query(
    `select count(*)::int as n from notification n left join case_file c on c.id = n.case_id
     where n.state = 'no_receipt' and c.closed_at is null`,
  );
  return rows[0]?.n ?? 0;
}

async function workByUnit(manager: EntityManager, scope: Scope, now: Date): Promise<UnitWork[]> {
  const filter = scopeCases(new SqlFilter(), scope).add(SUPERVISED_SQL).add('c.closed_at is null');
  const at = `${filter.place(now)}::timestamptz`;
  return manager.query(
    `select u.id as "unitId", u.name as "unitName", count(*) filter (where ${lampSql(at)} = 'late')::int as late,
       count(*)::int as open
     from case_file c join unit u on u.id = c.unit_id where ${filter.sql}
     group by u.id, u.name order by late desc, open desc, u.name`,
    filter.values,
  );
}

/** This month and the eleven after it, empty ones included: what falls due, and the windows that duties will still open. */
async function loadByMonth(manager: EntityManager, scope: Scope, today: string): Promise<MonthLoad[]> {
  const first = `${today.slice(0, 7)}-01`;
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(first, index).slice(0, 7));
  const filter = scopeCases(new SqlFilter(), scope)
    .add(STILL_DUE_SQL)
    .add(`left(c.facts ->> 'dueOn', 7) = any(?::text[])`, months);
  const rows: MonthLoad[] = await manager.query(
    `select left(c.facts ->> 'dueOn', 7) as month, count(*)::int as due from case_file c
     where ${filter.sql} group by 1`,
    filter.values,
  );
  const due = new Map(rows.map((row) => [row.month, row.due]));
  for (const last of await windowsAhead(manager, scope)) {
    const month = last.slice(0, 7);
    due.set(month, (due.get(month) ?? 0) + 1);
  }
  return months.map((month) => ({ month, due: due.get(month) ?? 0 }));
}
