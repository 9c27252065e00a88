import type { DataSource } from 'typeorm';
import { CommandDesk } from '../../../apps/api/src/case/command-desk.ts';
import type { TaskVerb } from '../../../libs/domain/task/task-verbs.ts';
import { DatabaseClock } from '../../../libs/persistence/clock.ts';
import { CaseEngine } from '../../../libs/temporal/case-engine.ts';
import { OfficeDesk, seedFloor, type Floor } from '../../harness/office/office-desk.ts';
import type { Act } from '../sides/side.ts';
import type { Stand } from '../sides/stand.ts';
import { BENCH_POLICY, DUE_MINUTES } from './bench-policy.ts';

const VILLAGES = [
  { unit: '柳湾村', contact: '柳干事' },
  { unit: '石桥村', contact: '石干事' },
  { unit: '镇财政所', contact: '钱干事' },
] as const;
const VERBS: Record<Act, TaskVerb> = { sign: 'sign', report: 'report', close: 'accept' };

/** The office's verbs as the API carries them out, in this process. */
export class BenchOffice extends OfficeDesk<DatabaseClock> {
  private readonly desk: CommandDesk;
  private readonly contacts = new Map<string, string>();

  private constructor(floor: Floor, stand: Stand) {
    super(floor, new DatabaseClock());
    this.desk = new CommandDesk(this.door, new CaseEngine(stand.client), this.recorder, this.dataSource);
  }

  static async open(dataSource: DataSource, stand: Stand, policyDir: string): Promise<BenchOffice> {
    const database = { url: stand.databaseUrl, drop: async () => {} };
    return new BenchOffice(await seedFloor(database, dataSource, new Date(), policyDir), stand);
  }

  /** All tasks of one notice in one transaction. */
  async issue(cases: number, dueAt: Date): Promise<string[]> {
    const orders = Array.from({ length: cases }, (_, index) => ({
      unit: VILLAGES[index % VILLAGES.length]!.unit,
      due: '2099-12-31',
      policy: BENCH_POLICY,
    }));
    const ids = await this.openTasks(orders, new Date(dueAt.getTime() - DUE_MINUTES * 60_000));
    ids.forEach((id, index) => this.contacts.set(id, VILLAGES[index % VILLAGES.length]!.contact));
    return ids;
  }

  /** Fails when the case refuses; false when the engine's answer did not come in time. */
  async act(caseId: string, act: Act): Promise<boolean> {
    const name = act === 'close' ? '安干事' : (this.contacts.get(caseId) ?? '');
    const payload = act === 'report' ? { text: '通道已清理，见照片。' } : {};
    const answer = await this.desk.act(this.command(caseId, name, VERBS[act], payload, {}));
    if (answer.status === 'refused') throw new Error(`${VERBS[act]} was refused: ${answer.detail}`);
    return answer.status === 'applied';
  }
}
