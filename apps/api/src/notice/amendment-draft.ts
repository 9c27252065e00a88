import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { NoticeAmendmentEntity } from '../../../../libs/persistence/entities/notice-amendment.entity.ts';

/** The amendment of the notice, its row locked until the transaction ends. Refuses `amendment_not_found`. */
export async function lockAmendment(
  manager: EntityManager,
  noticeId: string,
  id: string,
): Promise<NoticeAmendmentEntity> {
  const where = { id, noticeId };
  const found = await manager.findOne(NoticeAmendmentEntity, { where, lock: { mode: 'pessimistic_write' } });
  if (found === null) throw amendmentNotFound();
  return found;
}

/** Refuses what is settled (`amendment_settled`) and what somebody else has changed since it was seen (`amendment_changed`). */
export function assertUndecided(amendment: NoticeAmendmentEntity, revision: number): void {
  if (amendment.state !== 'draft') {
    const word = amendment.state === 'applied' ? '执行' : '作废';
    throw new Refusal('conflict', 'amendment_settled', `这份更正稿已经${word}，不能再改决定；请刷新后查看结果。`);
  }
  if (amendment.revision !== revision) {
    throw new Refusal('conflict', 'amendment_changed', '这份更正稿刚被别人处理过，您的决定没有保存；请刷新后重做。');
  }
}

export const amendmentNotFound = (): Refusal =>
  new Refusal('not_found', 'amendment_not_found', '没有这份更正稿，可能地址有误；请从文件页面重新打开。');
