import type { Command } from 'commander';
import { branch, leaf, throughApi, type Sink } from '../terminal/leaf.ts';
import type { ActOptions } from './act.ts';
import type { ListOptions } from './list.ts';
import type { ApiOptions } from '../http/with-api.ts';

export function caseCommands(program: Command, sink: Sink): void {
  const cases = branch(program, 'case', '案件：查看与办理');
  list(cases, '列出案件', sink, 'cases');
  throughApi(
    leaf<ApiOptions>(cases, 'show <案件>', '查看一个案件（编号或 id）', sink, async ([id], options) =>
      (await import('./show.ts')).showCase(id!, options),
    ),
  );
  throughApi(
    leaf<ActOptions>(cases, 'act <案件> <动作>', '对案件办理一个动作，例如 sign', sink, async ([id, verb], options) =>
      (await import('./act.ts')).actOnCase(id!, verb!, options),
    ),
  ).option(
    '--data <JSON>',
    '动作的内容，例如 \'{"text":"已整改"}\'，记录一次写成 \'{"on":"2026-11-20","text":"召开例会"}\'',
  );
  list(branch(program, 'notification', '通知：发送记录'), '列出通知', sink, 'notifications');
  list(branch(program, 'letter', '函件'), '列出函件', sink, 'letters');
}

/** Commander knows a list only by an English name before its dots. */
const together = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

function list(parent: Command, description: string, sink: Sink, subject: 'cases' | 'notifications' | 'letters'): void {
  throughApi(
    leaf<ListOptions>(parent, 'list', description, sink, async (_args, options) =>
      (await import('./list.ts')).listRows(subject, options),
    ),
  )
    .option('--filter <条件>', '过滤条件，写成 名称=值，例如 state=issued；可以写几次', together)
    .option('--limit <条数>', '本页条数')
    .option('--cursor <位置>', '上一页给出的 nextCursor');
}
