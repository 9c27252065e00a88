import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { itemWords } from '../../../../libs/domain/notice/item-words.ts';
import { readApart } from '../../../../libs/intake/notice/read-apart.ts';
import { tableOf } from '../terminal/table.ts';
import type { Outcome } from '../terminal/outcome.ts';

/** What the program reads in a notice; its doubts are part of the answer, only a notice without any task is wrong. */
export async function parseNotice(file: string): Promise<Outcome> {
  const { reading } = await readApart(await readFile(file), basename(file));
  const { document, tasks, findings } = reading;
  const rows = tasks.map((task) => [
    itemWords(task.ref),
    short(task.title, 30),
    short(task.units.map((unit) => unit.name).join('、'), 24),
    task.deadlines.map((deadline) => deadline.date ?? deadline.raw).join('、'),
  ]);
  const text = [
    `标题：${document.title ?? '（没有认出）'}`,
    `发文：${document.issuer ?? '—'}　文号：${document.documentNumber ?? '—'}　日期：${document.issuedOn ?? '—'}`,
    `主送：${document.addressees.join('、') || '—'}`,
    ...(document.consultationEndsOn === null
      ? []
      : [`征求意见至：${document.consultationEndsOn}　${document.deemedConsent ?? ''}`]),
    tableOf(['序号', '任务', '单位', '时间'], rows, '没有认出任何任务。'),
    `共 ${tasks.length} 项任务，${findings.length} 处需要留意。`,
    ...findings.map((finding) => `  · ${finding.message}`),
  ].join('\n');
  return { json: reading, text, wrong: tasks.length === 0 };
}

const short = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);
