import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { loadAnnouncedCalendar } from '../../../libs/calendar/announced.ts';
import { readPolicies } from '../../../libs/config/policy/policies.ts';
import { dueOf } from '../../../libs/domain/calendar/due.ts';
import { atTime } from '../../../libs/domain/calendar/office-day.ts';
import { parseTerm } from '../../../libs/domain/calendar/term.ts';
import type { Actor } from '../../../libs/domain/case/actor.ts';
import type { Capacity } from '../../../libs/domain/case/capacity.ts';
import { procedureOf } from '../../../libs/domain/case/procedures.ts';
import type { TaskFacts } from '../../../libs/domain/task/task-facts.ts';
import type { TaskVerb } from '../../../libs/domain/task/task-verbs.ts';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { RecordingOpener } from '../../../libs/record/case-opener.ts';
import { readCases, type CaseRow } from '../../../libs/record/case-row.ts';
import { readCommands } from '../../../libs/record/command-row.ts';
import { Door, type DoorAnswer } from '../../../libs/record/door.ts';
import type { OpenCase } from '../../../libs/record/open-case.ts';
import { PolicyStore } from '../../../libs/record/policy-store.ts';
import { Recorder } from '../../../libs/record/recorder.ts';
import { Reconciler } from '../../../libs/relay/reconciler.ts';
import { TestClock } from '../api/test-clock.ts';
import { createTestDatabase, type TestDatabase } from '../servers/test-database.ts';
import { Messages } from './messages.ts';
import { OFFICE, seedOffice, type Somebody, type UnitName } from './people.ts';

/** Monday 23 November 2026, nine in the morning at the office. */
const START = '2026-11-23T01:00:00.000Z';
export const TEST_SECRET = 'ab'.repeat(32);

/**
 * A safety office with one movable clock and real PostgreSQL. The engine is away: accepted commands are settled and rungs
 * climbed through the one recording function, as relay and reconciler do. Whoever writes a message nobody expected fails.
 */
export class Office {
  readonly messages: Messages;
  readonly clock = new TestClock(new Date(START));
  readonly recorder: Recorder;
  readonly door: Door;
  readonly opener: RecordingOpener;
  readonly reconciler: Reconciler;

  private constructor(
    private readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly policies: PolicyStore,
    readonly units: ReadonlyMap<UnitName, string>,
    readonly people: ReadonlyMap<string, Somebody>,
  ) {
    this.messages = new Messages(dataSource);
    const table = loadAnnouncedCalendar('calendars');
    this.recorder = new Recorder({ clock: this.clock, policies, table, secretKey: TEST_SECRET });
    this.door = new Door(dataSource, this.clock);
    this.opener = new RecordingOpener(this.recorder);
    this.reconciler = new Reconciler(dataSource, this.recorder, this.clock, 0);
  }

  static async open(): Promise<Office> {
    const database = await createTestDatabase();
    const dataSource = await createDataSource(database.url, 12).initialize();
    const policies = new PolicyStore(readPolicies('policies'));
    await dataSource.transaction((manager) => policies.register(manager, new Date(START)));
    const { units, people } = await seedOffice(dataSource.manager, new Date(START));
    return new Office(database, dataSource, policies, units, people);
  }

  /** Fails on any message no expectation has named. */
  async close(): Promise<void> {
    const left = await this.messages.unseen();
    await this.dataSource.destroy();
    await this.database.drop();
    expect(left).toEqual([]);
  }

  unitId(name: UnitName): string {
    return this.units.get(name) as string;
  }

  get table() {
    return this.recorder.parts.table;
  }

  /** The office date a term ends on, counted from now. */
  async dateIn(term: string): Promise<string> {
    const now = (await this.clock.now()).toISOString();
    return dueOf(parseTerm(term), now, this.table, { dayEndsAt: '24:00' }).dueOn;
  }

  /** Issues one task; `due` is a term from now or an ISO date. */
  async issueTask(order: { unit: UnitName; due: string; cooperating?: UnitName[]; policy?: string }): Promise<string> {
    const dueOn = /^\d{4}-/.test(order.due) ? order.due : await this.dateIn(order.due);
    const at = await this.clock.now();
    const opened = await this.dataSource.transaction((manager) =>
      this.opener.open(
        manager,
        order.policy ?? 'task-national',
        [this.order({ ...order, due: dueOn })],
        this.actor('安干事'),
        at,
      ),
    );
    return opened[0]?.id as string;
  }

  order(order: { unit: UnitName; due: string; cooperating?: UnitName[] }): OpenCase {
    return {
      kind: 'task',
      businessKey: `task:${randomUUID()}:${this.unitId(order.unit)}`,
      title: '清理占用堵塞消防通道',
      unitId: this.unitId(order.unit),
      cooperatingUnitIds: (order.cooperating ?? []).map((name) => this.unitId(name)),
      noticeId: null,
      noticeTaskId: null,
      clause: '各村要清理占用、堵塞消防通道的杂物。',
      ref: '7',
      noticeTitle: '云溪镇冬季火灾防控工作方案',
      documentNumber: '云安办〔2026〕18号',
      issuer: '云溪镇安全生产委员会办公室',
      dueOn: order.due,
      dueBasis: '条款写明',
    };
  }

  actor(name: string): Actor {
    const person = this.people.get(name) as Somebody;
    return {
      kind: person.unit === OFFICE ? 'account' : 'person',
      id: person.id,
      name: `${person.unit} ${name}`,
      unitId: person.unitId,
    };
  }

  /** A person acts; what the door accepts is settled at once, at its own legal time. */
  async act(
    caseId: string,
    name: string,
    verb: TaskVerb,
    payload: Record<string, unknown> = {},
    more: { id?: string; capacity?: Capacity } = {},
  ): Promise<DoorAnswer> {
    const answer = await this.send(caseId, name, verb, payload, more);
    if (answer.outcome !== 'accepted') return answer;
    await this.settlePending(caseId);
    return (await this.door.outcomeOf(answer.command.id)) ?? answer;
  }

  /** A person acts while the engine is away: the command is stored and waits. */
  async send(
    caseId: string,
    name: string,
    verb: TaskVerb,
    payload: Record<string, unknown> = {},
    more: { id?: string; capacity?: Capacity } = {},
  ): Promise<DoorAnswer> {
    const capacity = more.capacity ?? capacityOf(this.people.get(name) as Somebody);
    const actor = this.actor(name);
    return this.door.receive({ id: more.id ?? randomUUID(), caseId, verb, payload, actor, capacity, channel: 'phone' });
  }

  /** What the relay and the workflow do: settle stored commands in the order received, older overdue rungs first. */
  async settlePending(caseId: string): Promise<void> {
    const rows: { id: string; receivedAt: Date }[] = await this.dataSource.query(
      'select id, received_at as "receivedAt" from command where case_id = $1 and outcome is null order by seq',
      [caseId],
    );
    for (const { id, receivedAt } of rows) {
      await this.climbBefore(caseId, receivedAt.toISOString());
      await this.settle(caseId, id);
    }
  }

  /** Moves the clock to an instant or office time, climbing every rung on the way at its own instant. */
  async fastForwardTo(instant: string): Promise<void> {
    const target = /T/.test(instant) ? instant : atTime(instant.slice(0, 10), instant.slice(11) || '23:59');
    for (;;) {
      const rows: { at: Date }[] = await this.dataSource.query(
        `select min(f.next_rung_at) as at from case_file f where f.closed_at is null and f.next_rung_at <= $1
           and not exists (select 1 from command c where c.case_id = f.id and c.outcome is null and c.received_at <= f.next_rung_at)`,
        [target],
      );
      const at = rows[0]?.at;
      if (at === undefined || at === null) break;
      if (at > (await this.clock.now())) this.clock.moveTo(at.toISOString());
      while (await this.reconciler.runOnce());
    }
    this.clock.moveTo(target);
  }

  async row(caseId: string): Promise<CaseRow & { facts: TaskFacts }> {
    return (await readCases(this.dataSource.manager, [caseId])).get(caseId) as CaseRow & { facts: TaskFacts };
  }

  private async climbBefore(caseId: string, receivedAt: string): Promise<void> {
    for (let row = await this.row(caseId); ; row = await this.row(caseId)) {
      const rung = row.plan[0];
      if (rung === undefined || rung.at >= receivedAt || row.facts.closedAt !== null) return;
      const at = (await this.clock.now()).toISOString();
      const climb = procedureOf(row.kind).climb(row.facts, rung, row.plan, at);
      await this.dataSource.transaction((manager) =>
        this.recorder.record(manager, [
          { kind: 'rung', caseId, key: rung.key, expectedVersion: row.version, rung, climb, at, climbedBy: 'workflow' },
        ]),
      );
    }
  }

  private async settle(caseId: string, commandId: string): Promise<void> {
    const [command] = await readCommands(this.dataSource.manager, [commandId]);
    if (command === undefined) throw new Error(`command ${commandId} is not stored`);
    const row = await this.row(caseId);
    const decision = procedureOf(row.kind).decide(row.facts, command);
    await this.dataSource.transaction((manager) =>
      this.recorder.record(manager, [
        { kind: 'command', caseId, key: commandId, expectedVersion: row.version, command, decision },
      ]),
    );
  }
}

function capacityOf(person: Somebody): Capacity {
  if (person.unit === OFFICE) return person.name === '安主任' ? 'leader' : 'office';
  return 'unit';
}
