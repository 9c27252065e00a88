import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  LetterDetail,
  LetterQuery,
  LetterRegisterQuery,
  LetterSeries,
  LetterSummary,
} from '../../../../libs/contracts/http/letter.ts';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { verbsFor } from '../../../../libs/domain/case/procedures.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { readCases } from '../../../../libs/record/case-row.ts';
import { scopeOf, type SignedIn } from '../auth/signed-in.ts';
import { capacityOf } from '../case/capacity-of.ts';
import { readLetter } from './letter-detail.ts';
import { listLetters } from './letter-list.ts';
import { readRegister } from './letter-register.ts';

const LETTER_VERBS: readonly string[] = ['issue_letter', 'discard_letter'];

/** Reads of letters; issuing and discarding are commands on their case. */
@Injectable()
export class LetterReader {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(query: LetterQuery, account: SignedIn): Promise<Page<LetterSummary>> {
    return listLetters(this.dataSource.manager, query, scopeOf(account));
  }

  register(query: LetterRegisterQuery): Promise<LetterSeries[]> {
    return readRegister(this.dataSource.manager, query);
  }

  /** Refuses `letter_not_found`, also for other units' letters and for drafts a unit may not see yet. */
  async detail(id: string, account: SignedIn): Promise<LetterDetail> {
    const { manager } = this.dataSource;
    const letter = await readLetter(manager, id, scopeOf(account));
    if (letter === null) {
      throw new Refusal('not_found', 'letter_not_found', '没有这份函件，或不是发给您单位的。请返回列表查看。');
    }
    return { ...letter, verbs: letter.state === 'draft' ? await this.verbsOf(letter.caseId, account) : [] };
  }

  private async verbsOf(caseId: string, account: SignedIn): Promise<string[]> {
    const row = (await readCases(this.dataSource.manager, [caseId])).get(caseId);
    if (row === undefined) return [];
    const now = await this.clock.now(this.dataSource.manager);
    const capacity = capacityOf(account, row.facts);
    const verbs = verbsFor(row.kind, row.facts, capacity, now.toISOString());
    return verbs.filter((verb) => LETTER_VERBS.includes(verb));
  }
}
