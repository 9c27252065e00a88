import { procedureOf } from '../../../libs/domain/case/procedures.ts';
import { Replanner } from '../../../libs/relay/replanner.ts';
import type { Delivery } from '../../../libs/temporal/case-engine.ts';
import type { CaseCommand } from '../../../libs/domain/case/step.ts';
import type { EngineOffice } from '../../harness/engine/engine-office.ts';
import type { CaseVerb, CommandChoice } from '../../harness/office/office-desk.ts';

/** Plays one path of a procedure and returns its case. */
export type Story = (office: EngineOffice) => Promise<string>;

/** The act is expected to succeed; anything else spoils the recording. */
export async function done(
  office: EngineOffice,
  caseId: string,
  name: string,
  verb: CaseVerb,
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
  verb: CaseVerb,
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
  const { kind } = await office.row(caseId);
  const delivery = await office.engine.deliver(kind, caseId, command, 15_000);
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

/** A day becomes a day off, and open cases follow; the workflow does not hear of it. */
export async function planAnew(office: EngineOffice, day: string): Promise<void> {
  const { table } = office;
  office.recorder.parts.table = {
    ...table,
    version: 'with-a-local-day',
    days: { ...table.days, [day]: { kind: 'off', name: '本地放假' } },
  };
  const replanner = new Replanner(office.dataSource, office.recorder, office.clock);
  await replanner.runOnce();
  while (await replanner.runOnce());
}

/** Letters leave at once, in the signatory's name. */
export async function authorised(office: EngineOffice): Promise<void> {
  for (const kind of ['urging', 'supervision']) {
    await office.dataSource.query(
      `insert into standing_authorisation (id, kind, account_id, signatory_name, reason, granted_at)
       values (gen_random_uuid(), $1, gen_random_uuid(), '安主任', '日常督促', $2)`,
      [kind, await office.instant()],
    );
  }
}
