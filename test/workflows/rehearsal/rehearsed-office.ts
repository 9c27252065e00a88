import { rehearsedDirectory } from '../../../apps/api/src/rehearsal/world-directory.ts';
import { dateOf, addMonths, atTime, addDays } from '../../../libs/domain/calendar/office-day.ts';
import type { Behaviour } from '../../../libs/domain/rehearsal/assumption.ts';
import type { DraftCase, DraftPlan } from '../../../libs/domain/rehearsal/draft-plan.ts';
import { nextAct } from '../../../libs/domain/rehearsal/next-act.ts';
import { rehearse, type Rehearsal } from '../../../libs/domain/rehearsal/rehearse.ts';
import type { TaskVerb } from '../../../libs/domain/task/task-verbs.ts';
import type { OpenCase } from '../../../libs/record/open-case.ts';
import { readCases, snapshotOf, type CaseRow } from '../../../libs/record/case-row.ts';
import { loadWorld } from '../../../libs/record/world/load-world.ts';
import type { EngineOffice } from '../../harness/engine/engine-office.ts';
import type { UnitName } from '../../harness/office/people.ts';

const POLICY = 'task-national';
/** Rungs of one instant are spread over the policy's ten minutes. */
const WINDOW_MS = 10 * 60_000;
const BOSS = '安主任';
const CONTACTS: Partial<Record<string, string>> = {
  柳湾村: '柳干事',
  石桥村: '石干事',
  镇财政所: '钱干事',
  北山社区: '柳干事',
  镇安办: '柳干事',
};

/** Lives a draft plan for real: the cases are opened, their people behave as assumed, and a year passes on the engine's clock. */
export class RehearsedOffice {
  readonly office: EngineOffice;
  private readonly plan: DraftPlan;
  private readonly names = new Map<string, UnitName>();
  private caseIds: string[] = [];

  constructor(office: EngineOffice, plan: DraftPlan) {
    this.office = office;
    const idOf = (name: string): string => {
      this.names.set(office.unitId(name as UnitName), name as UnitName);
      return office.unitId(name as UnitName);
    };
    const cases = plan.cases.map((one) => ({
      ...one,
      unitId: idOf(one.unitId),
      cooperatingUnitIds: one.cooperatingUnitIds.map(idOf),
    }));
    this.plan = { ...plan, cases };
  }

  /** What the plan will cause, by the pure functions and the directory alone. */
  async rehearse(behaviour: Behaviour, authorised: readonly ('urging' | 'supervision')[] = []): Promise<Rehearsal> {
    const { dataSource, table } = this.office;
    const policy = this.office.recorder.parts.policies.current(POLICY);
    const world = await loadWorld(dataSource.manager, [...this.names.keys()], []);
    const from = dateOf(this.plan.openedAt);
    const range = { from, to: addDays(addMonths(from, 12), -1) };
    return rehearse(this.plan, { task: policy }, table, { behaviour, authorised }, range, {
      directory: rehearsedDirectory(world),
    });
  }

  /** Opens the cases at the plan's instant and starts their workflows, as the relay does. */
  async issue(): Promise<void> {
    const { office } = this;
    const opened = await office.dataSource.transaction((manager) =>
      office.opener.open(
        manager,
        POLICY,
        this.plan.cases.map(caseOf),
        office.actor('安干事'),
        new Date(this.plan.openedAt),
      ),
    );
    this.caseIds = opened.map(({ id }) => id);
    for (const row of (await this.rows()).values()) await office.engine.start(snapshotOf(row));
    for (const caseId of this.caseIds) await office.view(caseId);
  }

  /** Lets a year pass in which everybody behaves as assumed. */
  async live(behaviour: Behaviour): Promise<void> {
    const end = atTime(addMonths(dateOf(this.plan.openedAt), 12), '00:00');
    for (;;) {
      const open = [...(await this.rows()).values()].filter(({ facts }) => facts.closedAt === null);
      const acts = open.flatMap((row) => this.actOf(row, behaviour) ?? []).sort((a, b) => (a.at < b.at ? -1 : 1));
      const rungs = open
        .flatMap(({ id, plan }) => plan.map(({ at }) => ({ id, at })))
        .sort((a, b) => (a.at < b.at ? -1 : 1));
      const next = [acts[0]?.at, rungs[0]?.at].filter((at) => at !== undefined).sort()[0];
      if (next === undefined || next >= end) return;
      if (acts[0]?.at === next) await this.act(acts.filter(({ at }) => at === next));
      else await this.passRungs(rungs, acts[0]?.at);
    }
  }

  private async passRungs(rungs: readonly { id: string; at: string }[], until: string | undefined): Promise<void> {
    const last = new Date(Date.parse(rungs[0]!.at) + WINDOW_MS).toISOString();
    const due = rungs.filter(({ at }) => at <= last && (until === undefined || at < until));
    await this.office.letTimePass(due.at(-1)!.at, [...new Set(due.map(({ id }) => id))]);
  }

  private async act(acts: readonly { row: CaseRow; verb: TaskVerb; at: string }[]): Promise<void> {
    await this.office.letTimePass(
      acts[0]!.at,
      acts.map(({ row }) => row.id),
    );
    for (const { row, verb } of acts) {
      const unit = verb === 'accept' ? null : (this.names.get(row.facts.unitId) as string);
      const name = unit === null ? BOSS : (CONTACTS[unit] as string);
      const capacity = unit === null ? 'office' : 'unit';
      const delivery = await this.office.act(row.id, name, verb, { text: '推演' }, { capacity });
      if (delivery.status !== 'answered') throw new Error(`${verb} was not answered: ${JSON.stringify(delivery)}`);
    }
  }

  private actOf(row: CaseRow, behaviour: Behaviour): { row: CaseRow; verb: TaskVerb; at: string } | null {
    const act = nextAct(row.facts, behaviour, row.facts.openedAt, this.office.table);
    return act === null ? null : { row, verb: act.verb as TaskVerb, at: act.receivedAt };
  }

  private rows(): Promise<Map<string, CaseRow>> {
    return readCases(this.office.dataSource.manager, this.caseIds);
  }
}

const caseOf = (draft: DraftCase): OpenCase => ({
  kind: 'task',
  businessKey: draft.businessKey,
  title: draft.title,
  unitId: draft.unitId,
  cooperatingUnitIds: draft.cooperatingUnitIds,
  noticeId: null,
  noticeTaskId: null,
  clause: draft.title,
  ref: draft.taskRef,
  noticeTitle: '云溪镇2027年度安全生产工作要点',
  documentNumber: null,
  issuer: null,
  dueOn: draft.dueOn,
  dueBasis: '条款写明',
  duty: null,
});
