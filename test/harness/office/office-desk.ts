import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { loadAnnouncedCalendar } from '../../../libs/calendar/announced.ts';
import { readPolicies } from '../../../libs/config/policy/policies.ts';
import { dueOf } from '../../../libs/domain/calendar/due.ts';
import { parseTerm } from '../../../libs/domain/calendar/term.ts';
import type { AcknowledgementVerb } from '../../../libs/domain/acknowledgement/acknowledgement-verbs.ts';
import type { Actor } from '../../../libs/domain/case/actor.ts';
import type { Capacity } from '../../../libs/domain/case/capacity.ts';
import type { DutyFacts } from '../../../libs/domain/duty/duty-facts.ts';
import type { DutyVerb } from '../../../libs/domain/duty/duty-verbs.ts';
import type { TaskFacts } from '../../../libs/domain/task/task-facts.ts';
import type { TaskVerb } from '../../../libs/domain/task/task-verbs.ts';
import type { Clock } from '../../../libs/persistence/clock.ts';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { RecordingOpener } from '../../../libs/record/case-opener.ts';
import { readCases, type CaseRow } from '../../../libs/record/case-row.ts';
import { Door, type DoorAnswer } from '../../../libs/record/door.ts';
import type { OpenCase } from '../../../libs/record/open-case.ts';
import { PolicyStore } from '../../../libs/record/policy-store.ts';
import { Recorder } from '../../../libs/record/recorder.ts';
import type { CommandInput } from '../../../libs/record/stored-command.ts';
import { createTestDatabase, type TestDatabase } from '../servers/test-database.ts';
import { acknowledgementCase, dutyCase, taskCase, type DutyOrder, type TaskOrder } from './case-orders.ts';
import { Messages } from './messages.ts';
import { OFFICE, seedOffice, type Somebody, type UnitName } from './people.ts';

export const TEST_SECRET = 'ab'.repeat(32);

export interface Floor {
  database: TestDatabase;
  dataSource: DataSource;
  policies: PolicyStore;
  units: ReadonlyMap<UnitName, string>;
  people: ReadonlyMap<string, Somebody>;
}

/** A migrated database with policies and an invented township. */
export async function openFloor(at: Date, policyDir = 'policies'): Promise<Floor> {
  const database = await createTestDatabase();
  return seedFloor(database, await createDataSource(database.url, { poolSize: 12 }).initialize(), at, policyDir);
}

/** The same in a migrated, empty database that is there already. */
export async function seedFloor(
  database: TestDatabase,
  dataSource: DataSource,
  at: Date,
  policyDir: string,
): Promise<Floor> {
  const policies = new PolicyStore(readPolicies(policyDir));
  await dataSource.transaction((manager) => policies.register(manager, at));
  const { units, people } = await seedOffice(dataSource.manager, at);
  return { database, dataSource, policies, units, people };
}

/** What a command carries unless a story says otherwise: a new id, the person's own capacity, the first holder of the duty. */
export interface CommandChoice {
  id?: string;
  capacity?: Capacity;
  dutyGeneration?: number;
}

/** An act of any procedure. */
export type CaseVerb = TaskVerb | DutyVerb | AcknowledgementVerb;

/** The office's verbs that need neither an engine nor a particular clock. */
export abstract class OfficeDesk<C extends Clock> {
  readonly messages: Messages;
  readonly recorder: Recorder;
  readonly door: Door;
  readonly opener: RecordingOpener;
  readonly clock: C;
  private readonly floor: Floor;

  protected constructor(floor: Floor, clock: C) {
    this.floor = floor;
    this.clock = clock;
    const { dataSource, policies } = floor;
    this.messages = new Messages(dataSource);
    this.recorder = new Recorder({
      clock,
      policies,
      table: loadAnnouncedCalendar('calendars'),
      secretKey: TEST_SECRET,
    });
    this.door = new Door(dataSource, clock);
    this.opener = new RecordingOpener(this.recorder);
  }

  get dataSource(): DataSource {
    return this.floor.dataSource;
  }

  get table() {
    return this.recorder.parts.table;
  }

  get databaseUrl(): string {
    return this.floor.database.url;
  }

  /** Fails on any message no expectation has named. */
  async close(): Promise<void> {
    const left = await this.messages.unseen();
    await this.dataSource.destroy();
    await this.floor.database.drop();
    expect(left).toEqual([]);
  }

  unitId(name: UnitName): string {
    return this.floor.units.get(name) as string;
  }

  /** The office date a term ends on, counted from now. */
  async dateIn(term: string): Promise<string> {
    const now = (await this.instant()).toISOString();
    return dueOf(parseTerm(term), now, this.table, { dayEndsAt: '24:00' }).dueOn;
  }

  instant(): Promise<Date> {
    return this.clock.now(this.dataSource.manager);
  }

  /** Accepts one task into PostgreSQL. */
  async openTask(order: TaskOrder): Promise<string> {
    const [id] = await this.openTasks([order]);
    return id as string;
  }

  /** Accepts tasks of one policy in one transaction; `at` may lie in the past, so that their first rungs fall due soon. */
  async openTasks(orders: readonly TaskOrder[], openedAt?: Date): Promise<string[]> {
    const cases = await Promise.all(orders.map((order) => this.order(order)));
    return this.open(orders[0]?.policy ?? 'task-national', cases, openedAt);
  }

  /** Accepts one periodic duty into PostgreSQL; `openedAt` may lie in the past, so that windows have passed by now. */
  async openDuty(order: DutyOrder, openedAt?: Date): Promise<string> {
    const { policy = 'duty-national' } = order;
    const [id] = await this.open(policy, [dutyCase(order, (name) => this.unitId(name))], openedAt);
    return id as string;
  }

  /** Lays the declarations of a notice before one unit. */
  async openAcknowledgement(unit: UnitName): Promise<string> {
    const [id] = await this.open('acknowledgement-national', [acknowledgementCase(this.unitId(unit))]);
    return id as string;
  }

  private async order(order: TaskOrder): Promise<OpenCase> {
    const dueOn = /^\d{4}-/.test(order.due) ? order.due : await this.dateIn(order.due);
    return taskCase(order, dueOn, (name) => this.unitId(name));
  }

  private async open(policy: string, cases: readonly OpenCase[], openedAt?: Date): Promise<string[]> {
    const at = openedAt ?? (await this.instant());
    const opened = await this.dataSource.transaction((manager) =>
      this.opener.open(manager, policy, cases, this.actor('安干事'), at),
    );
    return opened.map(({ id }) => id);
  }

  actor(name: string): Actor {
    const person = this.somebody(name);
    const kind = person.unit === OFFICE ? 'account' : 'person';
    return { kind, id: person.id, name: `${person.unit} ${name}`, unitId: person.unitId };
  }

  /** A person's command arrives at the door and is stored; nobody has settled it yet. */
  async send(
    caseId: string,
    name: string,
    verb: CaseVerb,
    payload: Record<string, unknown> = {},
    more: CommandChoice = {},
  ): Promise<DoorAnswer> {
    return this.door.receive(this.command(caseId, name, verb, payload, more));
  }

  command(
    caseId: string,
    name: string,
    verb: CaseVerb,
    payload: Record<string, unknown>,
    more: CommandChoice,
  ): CommandInput {
    const capacity = more.capacity ?? capacityOf(this.somebody(name));
    return {
      id: more.id ?? randomUUID(),
      caseId,
      verb,
      payload,
      actor: this.actor(name),
      capacity,
      dutyGeneration: more.dutyGeneration ?? 1,
      channel: 'phone',
    };
  }

  async row(caseId: string): Promise<CaseRow & { facts: TaskFacts }> {
    return (await readCases(this.dataSource.manager, [caseId])).get(caseId) as CaseRow & { facts: TaskFacts };
  }

  /** The same of a periodic duty. */
  async dutyRow(caseId: string): Promise<CaseRow & { facts: DutyFacts }> {
    return (await readCases(this.dataSource.manager, [caseId])).get(caseId) as CaseRow & { facts: DutyFacts };
  }

  private somebody(name: string): Somebody {
    return this.floor.people.get(name) as Somebody;
  }
}

function capacityOf(person: Somebody): Capacity {
  if (person.unit === OFFICE) return person.name === '安主任' ? 'leader' : 'office';
  return 'unit';
}
