import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';
import type { AcknowledgementFacts } from '../../../../libs/domain/acknowledgement/acknowledgement-facts.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import { procedureOf, verbsFor } from '../../../../libs/domain/case/procedures.ts';
import type { Refused } from '../../../../libs/domain/case/step.ts';
import type { DutyFacts } from '../../../../libs/domain/duty/duty-facts.ts';
import { turnedUntil } from '../../../../libs/domain/duty/duty-turns.ts';
import type { Policy } from '../../../../libs/domain/ladder/policy.ts';
import { mayRungMove } from '../../../../libs/domain/ladder/still-provisional.ts';
import { extensionHint } from '../../../../libs/domain/task/extension-hint.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import { nextStepText } from '../../../../libs/domain/wording/next-step.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import type { CaseRow } from '../../../../libs/record/case-row.ts';
import { PolicyStore } from '../../../../libs/record/policy-store.ts';
import { dueOfCase } from '../case/case-due.ts';
import { readSummary, type CaseListRow } from '../case/case-list.ts';
import { readAttachments } from '../case/case-papers.ts';
import { planFor } from '../case/case-plan.ts';
import { readTimeline } from '../case/case-timeline.ts';
import { explainCaseDue } from '../case/due-explanation.ts';
import { dutyDetail } from '../case/duty-detail.ts';
import { readUnderway } from '../case/underway.ts';
import { listLetters } from '../letter/letter-list.ts';
import { formOf } from './case-forms.ts';
import type { AnyPageData, CasePageData, PageRefusal, TaskPageData } from './case-page.data.ts';
import { OfficeContactReader } from './office-contact.ts';
import type { PhoneForm } from './phone-form.ts';
import type { PhoneLink } from './phone-link.ts';

const LETTERS_SHOWN = 20;

/** What the holder of a link may read of his case. */
@Injectable()
export class CasePageReader {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OfficeCalendar) private readonly calendar: OfficeCalendar,
    @Inject(PolicyStore) private readonly policies: PolicyStore,
    @Inject(OfficeContactReader) private readonly office: OfficeContactReader,
  ) {}

  /** The form at a place of the address, as the case stands now, and why it may not be sent at this moment; null where there is none. */
  async form({ row, capacity }: PhoneLink, name: string): Promise<{ form: PhoneForm; refused: Refused | null } | null> {
    const at = await this.now();
    const facts = factsAt(row, at);
    const form = formOf({ kind: row.kind, facts }, name, at);
    if (form === null) return null;
    const asker = { capacity, dutyGeneration: facts.dutyGeneration, at };
    return { form, refused: procedureOf(row.kind).refusalOf(facts, form.verb, asker) };
  }

  async read(link: PhoneLink, refusal: PageRefusal | null = null): Promise<AnyPageData> {
    const { manager } = this.dataSource;
    const { row, capacity } = link;
    const at = await this.now();
    const facts = factsAt(row, at);
    const policy = await this.policies.stamped(manager, row.policyId, row.policyVersion);
    const summary = await readSummary(manager, row.id, { all: true }, new Date(at));
    const own = { all: false, unitIds: [link.actor.unitId ?? ''] } as const;
    const letters = await listLetters(manager, { caseId: row.id, state: 'issued', limit: LETTERS_SHOWN }, own);
    const leads = capacity === 'unit';
    const underway = await readUnderway(manager, row.id, own);
    const sent = new Set(underway.map(({ verb }) => verb));
    const table = this.calendar.table;
    const page: CasePageData = {
      link,
      office: await this.office.read(),
      responsibleUnit: summary?.unitName ?? link.unitName,
      dueExplanation: explainCaseDue(facts, policy, row.subject, at, table),
      verbs: verbsFor(row.kind, facts, capacity, at).filter((verb) => !sent.has(verb)),
      underway,
      next: leads ? nextStepText(planFor(row.plan, 'unit'), 'unit', at, mayRungMove(facts, table)) : '',
      timeline: await readTimeline(manager, row.id, 'unit'),
      letters: letters.items,
      photoIds: leads ? (await readAttachments(manager, row.id)).map(({ id }) => id) : [],
      commandId: randomUUID(),
      refusal,
    };
    switch (row.kind) {
      case 'task':
        return this.taskPage(page, facts as TaskFacts, summary, policy, at);
      case 'duty': {
        const duty = facts as DutyFacts;
        return { ...page, kind: 'duty', facts: duty, duty: dutyDetail(duty, policy, table, at), today: dateOf(at) };
      }
      case 'acknowledgement':
        return { ...page, kind: 'acknowledgement', facts: facts as AcknowledgementFacts };
      default:
        return row.kind satisfies never;
    }
  }

  private taskPage(
    page: CasePageData,
    facts: TaskFacts,
    summary: CaseListRow | null,
    { dayEndsAt }: Policy,
    at: string,
  ): TaskPageData {
    const table = this.calendar.table;
    return {
      ...page,
      kind: 'task',
      facts,
      lamp: summary?.lamp ?? 'normal',
      due: dueOfCase(facts, dayEndsAt, at, table),
      extensionHint: page.link.capacity === 'unit' ? extensionHint(facts, at, table) : null,
    };
  }

  private async now(): Promise<string> {
    return (await this.clock.now(this.dataSource.manager)).toISOString();
  }
}

/** A window whose last day has passed is over for its people, also while nothing has recorded its turn. */
const factsAt = ({ kind, facts }: CaseRow, at: string): CaseRow['facts'] =>
  kind === 'duty' ? turnedUntil(facts as DutyFacts, at).facts : facts;
