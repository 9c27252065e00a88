import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AddNoticeTask } from '../../../../libs/contracts/http/notice-edit.ts';
import type { NoticeWork } from '../../../../libs/contracts/http/notice.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import { readExcerpt, trimExcerpt } from '../../../../libs/domain/notice/read-excerpt.ts';
import { timeContextOf } from '../../../../libs/domain/notice/time-context.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { DraftEditor } from './draft-editor.ts';
import { findNotice, type DraftTask } from './notice-draft.ts';
import { storeRows } from './notice-store.ts';
import { loadDirectory } from './notice-units.ts';
import { addedRows } from './proposed-tasks.ts';
import { itemWords } from '../../../../libs/domain/notice/item-words.ts';

/** Longer words are several orders. */
const LONGEST = 5_000;

/** Takes words that the reader did not take for a task, or took together with others, as one. */
@Injectable()
export class AddTaskService {
  constructor(private readonly editor: DraftEditor) {}

  /** Refuses `excerpt_outside`, `excerpt_empty`, `excerpt_too_long` and `excerpt_taken` (a task has exactly these words). */
  async add(noticeId: string, { revision, start, end }: AddNoticeTask, actor: Actor): Promise<NoticeWork> {
    return this.editor.edit(noticeId, revision, actor, async ({ manager, at, tasks }) => {
      const notice = await findNotice(manager, noticeId);
      const place = placeIn(notice.text, start, end);
      refuseTaken(tasks, place);
      const read = readExcerpt(notice.text, place, nextRef(tasks), timeContextOf(notice));
      const seq = tasks.filter(({ row }) => row.startOffset <= place.start).length;
      await makeRoom(manager, noticeId, seq);
      const rows = addedRows(noticeId, read, await loadDirectory(manager), { seq, today: dateOf(at.toISOString()) });
      await storeRows(manager, rows);
      const { ref, title, kind } = read;
      return { kind: 'notice.task_added', body: { taskId: rows.tasks[0]!.id, ref, title, kind, ...place } };
    });
  }
}

function placeIn(text: string, start: number, end: number): { start: number; end: number } {
  if (end > text.length || start >= end) {
    throw new Refusal('invalid', 'excerpt_outside', '选中的文字不在原文里，请刷新后重新选择。');
  }
  const place = trimExcerpt(text, { start, end });
  if (place === null) throw new Refusal('invalid', 'excerpt_empty', '选中的只有空白或符号，请选中要督办的那段文字。');
  if (place.end - place.start > LONGEST) {
    throw new Refusal('invalid', 'excerpt_too_long', `一项任务最多 ${LONGEST} 字，请分几次选中。`);
  }
  return place;
}

function refuseTaken(tasks: readonly DraftTask[], place: { start: number; end: number }): void {
  const twin = tasks.find(({ row }) => row.startOffset === place.start && row.endOffset === place.end);
  if (twin === undefined) return;
  throw new Refusal('conflict', 'excerpt_taken', `这段文字已经是${itemWords(twin.row.ref)}任务，不必再添加。`);
}

/** `补1`, `补2`: the notice itself gives such a task no number. */
function nextRef(tasks: readonly DraftTask[]): string {
  const used = tasks.map(({ row }) => Number(/^补(\d+)$/.exec(row.ref)?.[1] ?? 0));
  return `补${Math.max(0, ...used) + 1}`;
}

/** Two steps, because the places are unique while they move. */
async function makeRoom(manager: EntityManager, noticeId: string, seq: number): Promise<void> {
  await manager.query('update notice_task set seq = -seq - 1 where notice_id = $1 and seq >= $2', [noticeId, seq]);
  await manager.query('update notice_task set seq = -seq where notice_id = $1 and seq < 0', [noticeId]);
}
