import { procedureOf } from '../../../libs/domain/case/procedures.ts';
import { readCases } from '../../../libs/record/case-row.ts';
import { readCommands } from '../../../libs/record/command-row.ts';
import { Recorder } from '../../../libs/record/recorder.ts';
import { CaseEngine } from '../../../libs/temporal/case-engine.ts';
import type { TestApi } from '../../harness/api/test-api.ts';

/** In place of the engine every accepted act is decided and recorded at once. */
export function settleAtOnce({ app, dataSource }: TestApi): void {
  const recorder = app.get(Recorder, { strict: false });
  app.get(CaseEngine, { strict: false }).deliver = async (_kind, caseId) => {
    const rows: { id: string }[] = await dataSource.query(
      'select id from command where case_id = $1 and outcome is null order by seq',
      [caseId],
    );
    await dataSource.transaction(async (manager) => {
      for (const { id: key } of rows) {
        const row = (await readCases(manager, [caseId])).get(caseId)!;
        const [command] = await readCommands(manager, [key]);
        const decision = procedureOf(row.kind).decide(row.facts, command!);
        const expectedVersion = row.version;
        await recorder.record(manager, [
          { kind: 'command', caseId, key, expectedVersion, command: command!, decision },
        ]);
      }
    });
    return { status: 'unreachable', why: 'the story has no engine' };
  };
}
