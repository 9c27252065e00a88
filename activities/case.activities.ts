import type { DataSource } from 'typeorm';
import type { CaseSnapshot, RecordRequest, RecordResult } from '../libs/contracts/case.messages.ts';
import { transactionWithEnd } from '../libs/persistence/together.ts';
import { readCases, snapshotOf } from '../libs/record/case-row.ts';
import type { Recorder } from '../libs/record/recorder.ts';

/** What a case workflow may ask of the world. Both are idempotent: `record` by its step key, `load` only reads. */
export class CaseActivities {
  private readonly dataSource: DataSource;
  private readonly recorder: Recorder;
  private readonly giveWay: () => Promise<void>;

  /** `giveWay` settles when a rung may be recorded by itself; at once unless told. */
  constructor(dataSource: DataSource, recorder: Recorder, giveWay = () => Promise.resolve()) {
    this.dataSource = dataSource;
    this.recorder = recorder;
    this.giveWay = giveWay;
  }

  /** Records one step: state, ledger, rungs, notifications and letters in one transaction. */
  async record(request: RecordRequest): Promise<RecordResult> {
    if (request.kind === 'rung') await this.giveWay();
    const [result] = await transactionWithEnd(this.dataSource, (manager, end) =>
      this.recorder.record(manager, [request], end),
    );
    return result as RecordResult;
  }

  /** The case as PostgreSQL holds it now. */
  async load(caseId: string): Promise<CaseSnapshot> {
    const row = (await readCases(this.dataSource.manager, [caseId])).get(caseId);
    if (row === undefined) throw new Error(`case ${caseId} does not exist`);
    return snapshotOf(row);
  }
}

/** The activity functions a worker registers. */
export function activityFunctions(activities: CaseActivities): Pick<CaseActivities, 'record' | 'load'> {
  return { record: activities.record.bind(activities), load: activities.load.bind(activities) };
}
