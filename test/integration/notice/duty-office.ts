import { readFileSync } from 'node:fs';
import type { NoticeDetail, NoticeIssued, NoticeTaskView, NoticeWork } from '../../../libs/contracts/http/notice.ts';
import type { DutyFacts } from '../../../libs/domain/duty/duty-facts.ts';
import type { DutyRule } from '../../../libs/domain/duty/duty-rule.ts';
import type { Answer } from '../../harness/api/api-client.ts';
import { NoticeOffice, taskOf } from './notice-office.ts';

const TEXT = readFileSync('test/fixtures/notices/shiqiao-2026-duties.txt', 'utf8');

/** Rules of tasks that every installation has. */
export const TASKS = 'task-national';

/** A notice whose items are all decided, and the units behind their words. */
export interface ReadyNotice {
  work: NoticeWork;
  units: Record<'party' | 'squad' | 'clinic' | 'police' | 'east' | 'west', string>;
}

/** A case the issue opened, with the item it comes from. */
export interface OpenedCase {
  kind: string;
  key: string;
  unitId: string;
  policyId: string;
  facts: DutyFacts;
  ref: string;
}

/** An office that works on the list of duties, each time of another town with units of its own. */
export class DutyOffice {
  private places = 0;

  private constructor(readonly office: NoticeOffice) {}

  static async open(): Promise<DutyOffice> {
    return new DutyOffice(await NoticeOffice.open());
  }

  /** The name a unit of the list has in the next town to be imported. */
  nextName(name: string): string {
    return nameIn(name, this.places + 1);
  }

  imported(): Promise<NoticeDetail> {
    this.places += 1;
    const ours = ['党政办', '综合执法队', '卫生院'].reduce(
      (text, name) => text.replaceAll(`镇${name}`, nameIn(name, this.places)),
      TEXT.replaceAll('石桥', `石${this.places}桥`),
    );
    return this.office.imported(ours);
  }

  accept(work: NoticeWork, ref: string): Promise<NoticeWork> {
    return this.office.edit(work, `tasks/${taskOf(work, ref).id}`, { duty: proposedRule(work, ref), byProposal: true });
  }

  acceptMany(work: NoticeWork, refs: string[]): Promise<Answer<NoticeWork & { code: string }>> {
    const duties = refs.map((ref) => ({ taskId: taskOf(work, ref).id, duty: proposedRule(work, ref) }));
    return this.office.tryEdit(work, 'tasks/duties', { duties });
  }

  /** Everything confirmed: duties 1 to 5 accepted, 6 entered with somebody who acts beside, 7 and 8 left out, task 9 with its date. */
  async ready(): Promise<ReadyNotice> {
    const { office } = this;
    const named = (name: string, kind?: 'village') => office.unit(this.nextName(name), kind);
    const units = {
      party: await named('党政办'),
      squad: await named('综合执法队'),
      clinic: await named('卫生院'),
      police: await named('派出所'),
      east: await named('东村', 'village'),
      west: await named('西村', 'village'),
    };
    let work: NoticeWork = await this.imported();
    const memberIds = [units.east, units.west];
    work = await office.edit(work, 'spellings/choose', { spelling: '各村', choice: { as: 'members', memberIds } });
    work = (await this.acceptMany(work, ['1', '2', '3', '4', '5'])).body;
    const six = taskOf(work, '6');
    work = await office.edit(work, `tasks/${six.id}`, { duty: typed(), units: [...kept(six), acting(units.police)] });
    const left = [taskOf(work, '7').id, taskOf(work, '8').id];
    work = await office.edit(work, 'tasks/exclude', { taskIds: left, reason: '另行安排' });
    work = await office.edit(work, 'tasks/confirm', {});
    return { work, units };
  }

  issue(id: string, order: object): Promise<Answer<NoticeIssued & { code: string; detail: string }>> {
    return this.office.officer.post(`/api/v1/notices/${id}/issue`, { overrides: [], ...order });
  }

  opened(noticeId: string): Promise<OpenedCase[]> {
    return this.office.api.dataSource.query(
      `select c.kind, c.business_key as key, c.unit_id as "unitId", c.policy_id as "policyId", c.facts, t.ref
       from case_file c join notice_task t on t.id = c.notice_task_id where c.notice_id = $1 order by t.seq, c.number`,
      [noticeId],
    );
  }
}

export function proposedRule(work: NoticeWork, ref: string): DutyRule {
  const { proposedDuty } = taskOf(work, ref);
  if (proposedDuty?.kind !== 'rule') throw new Error(`nothing is proposed for ${ref}`);
  return proposedDuty.rule;
}

/** A rule somebody enters. */
export const typed = (change: Partial<DutyRule> = {}): DutyRule => ({
  every: 'month',
  count: 4,
  from: '2026-12-01',
  until: '2026-12-31',
  by: null,
  actor: null,
  ...change,
});

/** The units of an item as an edit keeps them. */
export const kept = ({ units }: NoticeTaskView): object[] =>
  units.map(({ id, role, collective, unitId, memberIds }) => ({ id, role, collective, unitId, memberIds }));

/** A unit that acts beside those that answer. */
export const acting = (unitId: string): object => ({ role: 'actor', collective: false, unitId, memberIds: [] });

const nameIn = (name: string, place: number): string => `第${place}片区${name}`;
