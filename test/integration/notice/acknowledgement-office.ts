import { randomUUID } from 'node:crypto';
import type { NoticeDetail, NoticeImported, NoticeIssued, NoticeWork } from '../../../libs/contracts/http/notice.ts';
import { UnitMemberEntity } from '../../../libs/persistence/entities/unit-member.entity.ts';
import { UnitEntity } from '../../../libs/persistence/entities/unit.entity.ts';
import type { Answer } from '../../harness/api/api-client.ts';
import { CaseOffice } from '../case/case-office.ts';
import { taskOf } from './notice-office.ts';
import { bytesOf } from './sample-notice.ts';

const HEAD = `云溪镇安全生产委员会办公室
关于做好岁末年初安全生产工作的通知

云安办〔2026〕28号
`;

const TASK = `一、重点任务

1. 排查用电隐患。2026年12月10日前完成老旧房屋用电隐患排查。（责任单位：柳湾村）
`;

const DECLARATIONS = `二、工作要求

（一）提高政治站位。充分认识做好岁末年初安全生产工作的重要意义，切实增强责任感和紧迫感。

（二）强化责任担当。要坚决克服麻痹思想和侥幸心理。（责任单位：云溪中心学校）
`;

const FOOT = `云溪镇安全生产委员会办公室
2026年11月23日
`;

/** One task of the village; two clauses that only declare, one of them for the school by name. Addressed to 各村. */
export const NOTICE = [HEAD, '各村：\n', '现将有关事项通知如下：\n', TASK, DECLARATIONS, FOOT].join('\n');
/** The same without its task and without anybody the unit tree knows. */
export const TO_NOBODY = [HEAD, '各有关企业：\n', DECLARATIONS.replace('云溪中心学校', '县商会'), FOOT].join('\n');

/** A notice whose clauses are decided, and the desk it is issued from. */
export class AcknowledgementOffice {
  private constructor(readonly story: CaseOffice) {}

  /** 石桥村 belongs to 各村 and answers for nothing; nobody there can be reached. */
  static async open(): Promise<AcknowledgementOffice> {
    const story = await CaseOffice.open();
    const { manager } = story.api.dataSource;
    const createdAt = await story.api.clock.now();
    const [groupId, mute] = [randomUUID(), randomUUID()];
    await manager.insert(UnitEntity, { id: groupId, name: '各村', kind: 'collective', parentId: null, createdAt });
    await manager.insert(UnitEntity, { id: mute, name: '石桥村', kind: 'village', parentId: null, createdAt });
    for (const memberId of [story.village.id, mute]) await manager.insert(UnitMemberEntity, { groupId, memberId });
    return new AcknowledgementOffice(story);
  }

  async imported(text: string): Promise<NoticeDetail> {
    const { officer } = this.story;
    const answer = await officer.upload<NoticeImported>('/api/v1/notices', '岁末通知.txt', bytesOf(text));
    if (answer.status !== 201) throw new Error(`import refused: ${JSON.stringify(answer.body)}`);
    return (await officer.get<NoticeDetail>(`/api/v1/notices/${answer.body.id}`)).body;
  }

  /** Every clause confirmed; the one that names a unit is made a declaration, as an officer may. */
  async ready(text = NOTICE): Promise<NoticeWork> {
    const notice = await this.imported(text);
    const clause = taskOf(notice, '（二）');
    const change = { kind: 'declaration', dueOn: null, revision: notice.revision };
    const path = `/api/v1/notices/${notice.id}`;
    const { body } = await this.story.officer.patch<NoticeWork>(`${path}/tasks/${clause.id}`, change);
    const confirmed = await this.story.officer.post<NoticeWork>(`${path}/tasks/confirm`, { revision: body.revision });
    if (confirmed.status !== 200) throw new Error(`confirm refused: ${JSON.stringify(confirmed.body)}`);
    return confirmed.body;
  }

  issue(id: string, order: object = {}): Promise<Answer<NoticeIssued & { code: string; detail: string }>> {
    const whole = { policyId: 'task-national', overrides: [], ...order };
    return this.story.officer.post(`/api/v1/notices/${id}/issue`, whole);
  }

  /** `template channel unit state` of every message of the acknowledgements. */
  async messages(): Promise<string[]> {
    const rows: { words: string }[] = await this.story.api.dataSource.query(
      `select concat_ws(' ', n.template, n.channel, u.name, n.state) as words
       from notification n join case_file c on c.id = n.case_id join unit u on u.id = n.unit_id
       where c.kind = 'acknowledgement' order by 1`,
    );
    return rows.map(({ words }) => words);
  }
}
