import { atTime } from '../../../libs/domain/calendar/office-day.ts';
import { procedureOf } from '../../../libs/domain/case/procedures.ts';
import { readCommands } from '../../../libs/record/command-row.ts';
import type { DoorAnswer } from '../../../libs/record/door.ts';
import { Reconciler } from '../../../libs/relay/reconciler.ts';
import { TestClock } from '../api/test-clock.ts';
import type { TaskOrder } from './case-orders.ts';
import { OfficeDesk, openFloor, type CaseVerb, type CommandChoice, type Floor } from './office-desk.ts';

/** Monday 23 November 2026, nine in the morning at the office. */
const START = '2026-11-23T01:00:00.000Z';

/**
 * A safety office with one movable clock and real PostgreSQL. The engine is away: accepted commands are settled and rungs
 * climbed through the one recording function, as relay and reconciler do. Whoever writes a message nobody expected fails.
 */
export class Office extends OfficeDesk<TestClock> {
  readonly reconciler: Reconciler;

  private constructor(floor: Floor) {
    super(floor, new TestClock(new Date(START)));
    this.reconciler = new Reconciler(this.dataSource, this.recorder, this.clock, 0);
  }

  static async open(policyDir = 'policies'): Promise<Office> {
    return new Office(await openFloor(new Date(START), policyDir));
  }

  issueTask(order: TaskOrder): Promise<string> {
    return this.openTask(order);
  }

  /** A person acts; what the door accepts is settled at once, at its own legal time. */
  async act(
    caseId: string,
    name: string,
    verb: CaseVerb,
    payload: Record<string, unknown> = {},
    more: CommandChoice = {},
  ): Promise<DoorAnswer> {
    const answer = await this.send(caseId, name, verb, payload, more);
    if (answer.outcome !== 'accepted') return answer;
    await this.settlePending(caseId);
    return (await this.door.outcomeOf(answer.command.id)) ?? answer;
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

  /** Everything that climbs is away until an instant, then catches up with what fell due meanwhile. */
  async outageUntil(instant: string): Promise<void> {
    this.clock.moveTo(atTime(instant.slice(0, 10), instant.slice(11)));
    while (await this.reconciler.runOnce());
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
