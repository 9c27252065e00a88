import { randomUUID } from 'node:crypto';
import type { CaseDetail } from '../../../libs/contracts/http/case.ts';
import { SYSTEM } from '../../../libs/domain/case/actor.ts';
import { procedureOf } from '../../../libs/domain/case/procedures.ts';
import type { DutyRule } from '../../../libs/domain/duty/duty-rule.ts';
import type { PostRole } from '../../../libs/domain/unit/post-role.ts';
import { deriveCode } from '../../../libs/persistence/access-code/derive-code.ts';
import { PersonEntity } from '../../../libs/persistence/entities/person.entity.ts';
import { PostEntity } from '../../../libs/persistence/entities/post.entity.ts';
import { UnitEntity } from '../../../libs/persistence/entities/unit.entity.ts';
import { readCases } from '../../../libs/record/case-row.ts';
import { readCommands } from '../../../libs/record/command-row.ts';
import { CaseOpener, type OpenCase } from '../../../libs/record/open-case.ts';
import { Recorder } from '../../../libs/record/recorder.ts';
import { CaseEngine } from '../../../libs/temporal/case-engine.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { startTestApi, type TestApi, type TestApiOptions } from '../../harness/api/test-api.ts';

export interface StoryUnit {
  id: string;
  name: string;
  contactId: string;
}

type CaseChoice = Omit<
  OpenCase,
  'cooperatingUnitIds' | 'noticeId' | 'noticeTaskId' | 'noticeTitle' | 'documentNumber' | 'issuer'
>;

/**
 * An office with one township's units and the verbs of a story; it stands at Monday 2026-11-23 09:00. In place of the
 * engine the story itself decides and records accepted commands at once, unless the engine is said to be away.
 */
export class CaseOffice {
  engineIsAway = false;

  private constructor(
    readonly api: TestApi,
    public officer: ApiClient,
    public leader: ApiClient,
    readonly office: StoryUnit,
    readonly village: StoryUnit,
    readonly school: StoryUnit,
  ) {}

  static async open(options: TestApiOptions = {}): Promise<CaseOffice> {
    const api = await startTestApi(options);
    const office = await addUnit(api, '云溪镇安办', true);
    const village = await addUnit(api, '柳湾村');
    const school = await addUnit(api, '云溪中心学校');
    const story = new CaseOffice(api, await api.signIn('anban'), await api.signIn('lingdao'), office, village, school);
    api.app.get(CaseEngine, { strict: false }).deliver = async (_kind, caseId) => {
      if (!story.engineIsAway) await story.settle(caseId);
      return { status: 'unreachable', why: 'the story has no engine' };
    };
    return story;
  }

  /** Moves the clock; sessions have expired on the way, so people sign in again. */
  async goTo(instant: string): Promise<void> {
    this.api.clock.moveTo(instant);
    this.officer = await this.api.signIn('anban');
    this.leader = await this.api.signIn('lingdao');
  }

  close(): Promise<void> {
    return this.api.close();
  }

  addUnit(name: string): Promise<StoryUnit> {
    return addUnit(this.api, name);
  }

  unitAccount(unit: StoryUnit): Promise<ApiClient> {
    return this.api.signIn(`account-${unit.id.slice(0, 8)}`, { role: 'unit', unitId: unit.id });
  }

  /** A task for the village, the school cooperating, due on Friday of the same week unless told. */
  async issue(more: { title?: string; unit?: StoryUnit; dueOn?: string; policy?: string } = {}): Promise<string> {
    const unit = more.unit ?? this.village;
    return this.openCase(more.policy ?? 'task-national', {
      kind: 'task',
      businessKey: `task:${randomUUID()}:${unit.id}`,
      title: more.title ?? '排查老旧房屋用电隐患',
      unitId: unit.id,
      clause: '各村11月底前完成老旧房屋用电隐患排查。',
      ref: '3',
      dueOn: more.dueOn ?? '2026-11-27',
      dueBasis: '条款写明“11月27日前”',
      duty: null,
    });
  }

  /** A duty of the village, the school acting beside it: once a quarter until the end of 2026 unless told. */
  async issueDuty(
    rule: Partial<DutyRule> = {},
    { title = '召开安全生产工作会议', unit = this.village }: { title?: string; unit?: StoryUnit } = {},
  ): Promise<string> {
    return this.openCase('duty-national', {
      kind: 'duty',
      businessKey: `duty:${randomUUID()}:${unit.id}`,
      title,
      unitId: unit.id,
      clause: '各村每季度至少召开一次安全生产工作会议。',
      ref: '5',
      dueOn: null,
      dueBasis: '条款写明“每季度至少”',
      duty: { every: 'quarter', count: 1, from: '2026-10-01', until: '2026-12-31', by: null, actor: null, ...rule },
    });
  }

  /** Does what the engine would: decides and records every accepted command, in the order received. */
  async settle(caseId: string): Promise<void> {
    const { dataSource } = this.api;
    const rows: { id: string }[] = await dataSource.query(
      'select id from command where case_id = $1 and outcome is null order by seq',
      [caseId],
    );
    for (const { id } of rows) {
      await dataSource.transaction(async (manager) => {
        const row = (await readCases(manager, [caseId])).get(caseId)!;
        const [command] = await readCommands(manager, [id]);
        const decision = procedureOf(row.kind).decide(row.facts, command!);
        await this.recorder.record(manager, [
          { kind: 'command', caseId, key: id, expectedVersion: row.version, command: command!, decision },
        ]);
      });
    }
  }

  /** Climbs every rung that has fallen due, the earliest first. */
  async climb(caseId: string): Promise<string[]> {
    const climbed: string[] = [];
    for (;;) {
      const key = await this.climbNext(caseId);
      if (key === null) return climbed;
      climbed.push(key);
    }
  }

  /** Acts over the API; the case answers at once. */
  async act(client: ApiClient, caseId: string, body: object): Promise<void> {
    const answer = await client.post(`/api/v1/cases/${caseId}/commands`, body);
    if (answer.status !== 200) throw new Error(`refused: ${JSON.stringify(answer.body)}`);
  }

  async read(caseId: string, client = this.officer): Promise<CaseDetail> {
    const answer = await client.get<CaseDetail>(`/api/v1/cases/${caseId}`);
    if (answer.status !== 200) throw new Error(`not shown: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** The code in the contact's link; generation 0 belongs to cooperating units. */
  codeOf(caseId: string, unit: StoryUnit, generation = 1): string {
    return deriveCode(this.api.config.secretKey, caseId, unit.contactId, generation);
  }

  private async openCase(policy: string, order: CaseChoice): Promise<string> {
    const { dataSource, app, clock } = this.api;
    const at = await clock.now();
    const whole: OpenCase = {
      cooperatingUnitIds: [this.school.id],
      noticeId: null,
      noticeTaskId: null,
      noticeTitle: '云溪镇今冬明春安全生产工作方案',
      documentNumber: '云安〔2026〕8号',
      issuer: '云溪镇安办',
      ...order,
    };
    const opened = await dataSource.transaction((manager) =>
      app.get(CaseOpener, { strict: false }).open(manager, policy, [whole], SYSTEM, at),
    );
    return opened[0]!.id;
  }

  private get recorder(): Recorder {
    return this.api.app.get(Recorder, { strict: false });
  }

  private async climbNext(caseId: string): Promise<string | null> {
    const now = (await this.api.clock.now()).toISOString();
    return this.api.dataSource.transaction(async (manager) => {
      const row = (await readCases(manager, [caseId])).get(caseId)!;
      const rung = row.plan.find((each) => each.at <= now);
      if (rung === undefined) return null;
      const climb = procedureOf(row.kind).climb(row.facts, rung, row.plan, now);
      const request = { kind: 'rung', caseId, key: rung.key, expectedVersion: row.version, rung, climb } as const;
      await this.recorder.record(manager, [{ ...request, at: now, climbedBy: 'reconciler' }]);
      return rung.key;
    });
  }
}

/** A unit with a contact and a head who can be reached. */
async function addUnit(api: TestApi, name: string, isOffice = false): Promise<StoryUnit> {
  const { manager } = api.dataSource;
  const createdAt = await api.clock.now();
  const id = randomUUID();
  await manager.insert(UnitEntity, { id, name, kind: 'village', parentId: null, isOffice, createdAt });
  const people: [PostRole, string][] = [
    ['contact', '周宁'],
    ['head', '梁正'],
  ];
  const ids: string[] = [];
  for (const [index, [role, person]] of people.entries()) {
    const personId = randomUUID();
    ids.push(personId);
    await manager.insert(PersonEntity, { id: personId, name: person, phone: `1380000000${index}`, createdAt });
    await manager.insert(PostEntity, { id: randomUUID(), personId, unitId: id, role });
  }
  return { id, name, contactId: ids[0]! };
}
