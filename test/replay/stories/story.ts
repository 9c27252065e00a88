import type { TaskVerb } from '../../../libs/domain/task/task-verbs.ts';
import { procedureOf } from '../../../libs/domain/case/procedures.ts';
import type { Delivery } from '../../../libs/temporal/case-engine.ts';
import type { CaseCommand } from '../../../libs/domain/case/step.ts';
import type { EngineOffice } from '../../harness/engine/engine-office.ts';
import type { CommandChoice } from '../../harness/office/office-desk.ts';

/** Plays one path of the task procedure and returns its case. */
export type Story = (office: EngineOffice) => Promise<string>;

/** A task that nobody has answered, due in four weeks. */
export const quietTask: Story = (office) => office.issueTask({ unit: '柳湾村', due: '20 working days' });

/** The same with terms of minutes: the whole ladder of the due clock in seven rungs. */
export const briskTask: Story = (office) =>
  office.issueTask({ unit: '柳湾村', due: '20 working days', policy: 'task-minutes' });

/** The act is expected to succeed; anything else spoils the recording. */
export async function done(
  office: EngineOffice,
  caseId: string,
  name: string,
  verb: TaskVerb,
  payload: Record<string, unknown> = {},
  more: CommandChoice = {},
): Promise<void> {
  const delivery = await office.act(caseId, name, verb, payload, more);
  if (delivery.status !== 'answered') throw new Error(`${verb}: ${JSON.stringify(delivery)}`);
}

/** Lets the time pass until a planned rung has climbed, and every earlier one before it. */
export async function climbTo(office: EngineOffice, caseId: string, name: string): Promise<void> {
  const rung = (await office.row(caseId)).plan.find(({ clock, rungId }) => `${clock}/${rungId}` === name);
  if (rung === undefined) throw new Error(`no rung ${name} to come`);
  await office.fastForwardTo(caseId, rung.at);
}

/** The door accepts a command and nobody delivers it yet. */
export async function stored(
  office: EngineOffice,
  caseId: string,
  name: string,
  verb: TaskVerb,
  payload: Record<string, unknown> = {},
  more: CommandChoice = {},
): Promise<CaseCommand> {
  const answer = await office.send(caseId, name, verb, payload, more);
  if (answer.outcome !== 'accepted') throw new Error(`${verb}: ${JSON.stringify(answer)}`);
  return answer.command;
}

/** The workflow answers, be it with a refusal; no answer spoils the recording. */
export async function delivered(
  office: EngineOffice,
  caseId: string,
  command: CaseCommand,
  status: Delivery['status'] = 'answered',
): Promise<void> {
  const delivery = await office.engine.deliver('task', caseId, command, 15_000);
  if (delivery.status !== status) throw new Error(`${command.verb}: ${JSON.stringify(delivery)}`);
}

/** Another run of the same case settles a stored command; the workflow does not hear of it. */
export async function settledElsewhere(office: EngineOffice, caseId: string, command: CaseCommand): Promise<void> {
  const row = await office.row(caseId);
  const decision = procedureOf(row.kind).decide(row.facts, command);
  await office.dataSource.transaction((manager) =>
    office.recorder.record(manager, [
      { kind: 'command', caseId, key: command.id, expectedVersion: row.version, command, decision },
    ]),
  );
}
