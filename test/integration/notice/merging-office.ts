import type { CaseDetail } from '../../../libs/contracts/http/case.ts';
import type { NoticeMerged } from '../../../libs/contracts/http/notice-merging.ts';
import type { NoticeIssued, NoticeWork } from '../../../libs/contracts/http/notice.ts';
import type { MergeProposal } from '../../../libs/domain/notice-merging/merge-proposal.ts';
import type { Answer } from '../../harness/api/api-client.ts';
import { proposedRule } from './duty-office.ts';
import { NoticeOffice, taskOf } from './notice-office.ts';

const EARLIER = `溪口镇安全生产委员会办公室文件

溪安办〔2026〕11号

溪口镇2026年冬季消防安全工作方案

各单位：

1.更换老旧小区消防水带，补齐灭火器，2026年12月20日前完成。（责任单位：溪口消防站、溪口中心学校）

2.对渡口渡船逐艘检验，不合格的停航，2026年12月15日前完成。（责任单位：溪口水利站）

3.清理河道废弃采砂船，落实停泊看守，2026年12月10日前完成。（责任单位：溪口水利站）

4.每月组织电气线路自查不少于1次。（责任单位：溪口卫生院）

溪口镇安全生产委员会办公室
2026年11月16日
`;

/** Four orders over again in other words and with other dates, and one that is new. */
export const LATER = `溪口镇安全生产委员会办公室文件

溪安办〔2026〕15号

溪口镇岁末年初安全防范工作方案

各单位：

1.对老旧小区消防水带进行更换，补齐灭火器材，2026年12月10日前完成。（责任单位：溪口消防站、溪口卫生院）

2.依法对渡口渡船逐艘检验，不合格的停航，2026年12月25日前完成。（责任单位：溪口水利站）

3.对河道内废弃采砂船进行清理，落实停泊看守，2026年12月5日前完成。（责任单位：溪口水利站；配合单位：溪口中心学校）

4.每月组织电气线路自查不少于2次。（责任单位：溪口卫生院）

5.封堵废弃矿洞，2026年12月28日前完成。（责任单位：溪口水利站）

溪口镇安全生产委员会办公室
2026年11月20日
`;

type Issued = Answer<NoticeIssued & { code: string; detail: string }>;

/** An office that has issued one notice and works on a second one that says much of it again. */
export class MergingOffice {
  /** The earlier notice's cases: `1 溪口消防站`. */
  readonly earlier = new Map<string, string>();
  earlierId = '';
  /** The later notice. */
  work!: NoticeWork;

  private constructor(readonly office: NoticeOffice) {}

  static async open(): Promise<MergingOffice> {
    const story = new MergingOffice(await NoticeOffice.open());
    for (const name of ['消防站', '中心学校', '水利站', '卫生院']) await story.office.unit(`溪口${name}`);
    const { body } = await story.issue(await story.confirmed(EARLIER));
    story.earlierId = body.noticeId;
    for (const { id, ref, unitName } of body.cases) story.earlier.set(`${ref} ${unitName}`, id);
    story.work = await story.confirmed(LATER);
    return story;
  }

  /** What the page offers: `1→1 溪口消防站 merge`. */
  get offered(): string[] {
    return this.work.merging.map(
      ({ taskId, source, cases, verdict }) =>
        `${this.refOf(taskId)}→${/第(\d+)项$/.exec(source)?.[1]} ${cases.map(({ unitName }) => unitName).join('、')} ${verdict}`,
    );
  }

  proposal(ref: string): MergeProposal {
    return this.work.merging.find(({ taskId }) => this.refOf(taskId) === ref)!;
  }

  async decide(ref: string, verdict: MergeProposal['verdict']): Promise<void> {
    this.work = await this.office.edit(this.work, 'tasks/merging', this.choice(ref, verdict));
  }

  tryDecide(ref: string, verdict: MergeProposal['verdict']): Promise<Answer<NoticeWork & { code: string }>> {
    return this.office.tryEdit(this.work, 'tasks/merging', this.choice(ref, verdict));
  }

  /** The reason answers whatever gives way to one. */
  issue(work: NoticeWork = this.work, reason?: string): Promise<Issued> {
    const keys = work.findings.map(({ key }) => key);
    const overrides = reason === undefined ? [] : [{ keys, reason }];
    return this.office.officer.post(`/api/v1/notices/${work.id}/issue`, { policyId: 'task-national', overrides });
  }

  async issued(): Promise<NoticeIssued> {
    return (await this.office.officer.get<NoticeIssued>(`/api/v1/notices/${this.work.id}/cases`)).body;
  }

  /** The earlier notice's case of an item and a unit. */
  async caseOf(key: string): Promise<CaseDetail> {
    const id = this.earlier.get(key)!;
    return (await this.office.officer.get<CaseDetail>(`/api/v1/cases/${id}`)).body;
  }

  async withdraw(key: string): Promise<void> {
    const command = { verb: 'withdraw', reason: '要求已取消' };
    await this.office.officer.post(`/api/v1/cases/${this.earlier.get(key)}/commands`, command);
  }

  private async confirmed(text: string): Promise<NoticeWork> {
    let work: NoticeWork = await this.office.imported(text);
    const duty = taskOf(work, '4');
    const rule = { duty: proposedRule(work, '4'), byProposal: true };
    work = await this.office.edit(work, `tasks/${duty.id}`, rule);
    return this.office.edit(work, 'tasks/confirm', {});
  }

  private choice(ref: string, verdict: MergeProposal['verdict']): object {
    const { taskId, intoTaskId } = this.proposal(ref);
    return { taskId, intoTaskId, verdict };
  }

  private refOf(taskId: string): string {
    return this.work.tasks.find(({ id }) => id === taskId)!.ref;
  }
}

/** `1 溪口消防站 merged`, with the reason where a case of its own was opened. */
export const mergedWords = ({ merged }: NoticeIssued): string[] =>
  merged.map(({ ref, unitName, state, reason }: NoticeMerged) =>
    [ref, unitName, state, reason].filter(Boolean).join(' '),
  );

/** `1 溪口卫生院`: what the issue opened. */
export const openedWords = ({ cases }: NoticeIssued): string[] =>
  cases.map(({ ref, unitName }) => `${ref} ${unitName}`);
