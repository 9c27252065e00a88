import { randomUUID } from 'node:crypto';
import { loadAnnouncedCalendar } from '../../../libs/calendar/announced.ts';
import { loadConfig } from '../../../libs/config/config.ts';
import { readLocalInstallation } from '../../../libs/config/local-installation.ts';
import { readPolicies } from '../../../libs/config/policy/policies.ts';
import { SYSTEM } from '../../../libs/domain/case/actor.ts';
import type { DutyRule } from '../../../libs/domain/duty/duty-rule.ts';
import { DatabaseClock } from '../../../libs/persistence/clock.ts';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { RecordingOpener } from '../../../libs/record/case-opener.ts';
import { PolicyStore } from '../../../libs/record/policy-store.ts';
import { Recorder } from '../../../libs/record/recorder.ts';

export interface ProductDuty {
  title: string;
  /** Name of a unit the product knows. */
  unit: string;
  rule: DutyRule;
}

/** Opens duties in the database of a product that runs on a data directory; its own worker takes them from there. */
export async function openProductDuties(dataDir: string, duties: readonly ProductDuty[]): Promise<void> {
  const config = loadConfig({ ...readLocalInstallation(dataDir)?.environment });
  const dataSource = await createDataSource(config.databaseUrl, { poolSize: 1 }).initialize();
  try {
    const clock = new DatabaseClock();
    const policies = new PolicyStore(readPolicies('policies'));
    const table = loadAnnouncedCalendar('calendars');
    const opener = new RecordingOpener(new Recorder({ clock, policies, table, secretKey: config.secretKey }));
    await dataSource.transaction(async (manager) => {
      const units: { id: string; name: string }[] = await manager.query('select id, name from unit');
      const ids = new Map(units.map(({ id, name }) => [name, id]));
      const cases = duties.map((duty) => orderOf(duty, ids.get(duty.unit) ?? ''));
      await opener.open(manager, 'duty-national', cases, SYSTEM, await clock.now(manager));
    });
  } finally {
    await dataSource.destroy();
  }
}

const orderOf = ({ title, rule }: ProductDuty, unitId: string) => ({
  kind: 'duty' as const,
  businessKey: `duty:${randomUUID()}:${unitId}`,
  title,
  unitId,
  cooperatingUnitIds: [],
  noticeId: null,
  noticeTaskId: null,
  clause: '各村主要负责人每季度至少带队检查一次。',
  ref: '2',
  noticeTitle: '云溪镇安全生产工作要点',
  documentNumber: '云安〔2026〕1号',
  issuer: '云溪镇安办',
  dueOn: null,
  dueBasis: '条款写明“每季度至少”',
  duty: rule,
});
