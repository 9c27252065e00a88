import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import type { Refused } from '../../../../libs/domain/case/step.ts';
import { mayRungMove } from '../../../../libs/domain/ladder/still-provisional.ts';
import { extensionHint } from '../../../../libs/domain/task/extension-hint.ts';
import { verbsFor } from '../../../../libs/domain/case/procedures.ts';
import { refusalOf } from '../../../../libs/domain/task/task-may.ts';
import type { TaskVerb } from '../../../../libs/domain/task/task-verbs.ts';
import { nextStepText } from '../../../../libs/domain/wording/next-step.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { PolicyStore } from '../../../../libs/record/policy-store.ts';
import { dueOfCase } from '../case/case-due.ts';
import { readSummary } from '../case/case-list.ts';
import { readAttachments } from '../case/case-papers.ts';
import { planFor } from '../case/case-plan.ts';
import { explainCaseDue } from '../case/due-explanation.ts';
import { readTimeline } from '../case/case-timeline.ts';
import { readUnderway } from '../case/underway.ts';
import { listLetters } from '../letter/letter-list.ts';
import { OfficeContactReader } from './office-contact.ts';
import type { PhoneLink } from './phone-link.ts';
import type { PageRefusal, TaskPageData } from './task-page.data.ts';

const LETTERS_SHOWN = 20;

/** What the holder of a link may read of his case. */
@Injectable()
export class TaskPageReader {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OfficeCalendar) private readonly calendar: OfficeCalendar,
    @Inject(PolicyStore) private readonly policies: PolicyStore,
    @Inject(OfficeContactReader) private readonly office: OfficeContactReader,
  ) {}

  /** Why the holder of a link may not do something at this moment; null when he may. */
  async refusalOf({ row, capacity }: PhoneLink, verb: TaskVerb): Promise<Refused | null> {
    const now = await this.clock.now(this.dataSource.manager);
    const facts = row.facts as TaskFacts;
    return refusalOf(facts, verb, { capacity, dutyGeneration: facts.dutyGeneration, at: now.toISOString() });
  }

  async read(link: PhoneLink, refusal: PageRefusal | null = null): Promise<TaskPageData> {
    const { manager } = this.dataSource;
    const { row, capacity } = link;
    const facts = row.facts as TaskFacts;
    const now = await this.clock.now(manager);
    const at = now.toISOString();
    const policy = await this.policies.stamped(manager, row.policyId, row.policyVersion);
    const summary = await readSummary(manager, row.id, { all: true }, now);
    const own = { all: false, unitIds: [link.actor.unitId ?? ''] } as const;
    const letters = await listLetters(manager, { caseId: row.id, state: 'issued', limit: LETTERS_SHOWN }, own);
    const leads = capacity === 'unit';
    const underway = await readUnderway(manager, row.id, own);
    const sent = new Set(underway.map(({ verb }) => verb));
    return {
      link,
      office: await this.office.read(),
      responsibleUnit: summary?.unitName ?? link.unitName,
      lamp: summary?.lamp ?? 'normal',
      due: dueOfCase(facts, policy.dayEndsAt, at, this.calendar.table),
      dueExplanation: explainCaseDue(facts, policy, row.subject, at, this.calendar.table),
      verbs: (verbsFor(row.kind, facts, capacity, at) as TaskVerb[]).filter((verb) => !sent.has(verb)),
      underway,
      next: leads ? nextStepText(planFor(row.plan, 'unit'), 'unit', at, mayRungMove(facts, this.calendar.table)) : '',
      timeline: await readTimeline(manager, row.id, 'unit'),
      letters: letters.items,
      photoIds: leads ? (await readAttachments(manager, row.id)).map(({ id }) => id) : [],
      commandId: randomUUID(),
      refusal,
      extensionHint: leads ? extensionHint(facts, at, this.calendar.table) : null,
    };
  }
}
