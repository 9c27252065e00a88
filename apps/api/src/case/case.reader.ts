import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';
import type { CaseDetail, CaseQuery, CaseSummary } from '../../../../libs/contracts/http/case.ts';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { readCases, type CaseRow } from '../../../../libs/record/case-row.ts';
import { PolicyStore } from '../../../../libs/record/policy-store.ts';
import { scopeOf, type SignedIn } from '../auth/signed-in.ts';
import { assembleCase } from './case-detail.ts';
import { listCases, readSummary } from './case-list.ts';

/** Reads of cases, each within the caller's rows. */
@Injectable()
export class CaseReader {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OfficeCalendar) private readonly calendar: OfficeCalendar,
    @Inject(PolicyStore) private readonly policies: PolicyStore,
  ) {}

  async list(query: CaseQuery, account: SignedIn): Promise<Page<CaseSummary>> {
    const { manager } = this.dataSource;
    const places = { manager, policies: this.policies, table: this.calendar.table, now: await this.clock.now(manager) };
    return listCases(places, query, scopeOf(account));
  }

  /** Everything about a case, read at one moment. Refuses `case_not_found`, also for other units' cases. */
  async detail(id: string, account: SignedIn): Promise<CaseDetail> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const now = await this.clock.now(manager);
      const summary = await readSummary(manager, id, scopeOf(account), now);
      if (summary === null) throw caseNotFound();
      const row = (await readCases(manager, [id])).get(id) as CaseRow;
      const policy = await this.policies.stamped(manager, row.policyId, row.policyVersion);
      return assembleCase({ manager, account, summary, row, policy, now, table: this.calendar.table });
    });
  }

  /** The case file if the caller may see it. Refuses `case_not_found`. */
  async visible(id: string, account: SignedIn): Promise<CaseRow> {
    const { manager } = this.dataSource;
    const summary = await readSummary(manager, id, scopeOf(account), await this.clock.now(manager));
    const row = summary === null ? undefined : (await readCases(manager, [id])).get(id);
    if (row === undefined) throw caseNotFound();
    return row;
  }
}

/** The same words for a case that does not exist and for one that is not the caller's to see. */
const caseNotFound = (): Refusal =>
  new Refusal('not_found', 'case_not_found', '没有这件督办事项，或不属于您的单位。请返回列表查看。');
