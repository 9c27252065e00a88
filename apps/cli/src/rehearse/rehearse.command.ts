import type { Command } from 'commander';
import { leaf, type Sink } from '../terminal/leaf.ts';
import type { RehearseOptions } from './rehearse-options.ts';

export function rehearseCommand(program: Command, sink: Sink): void {
  leaf<RehearseOptions>(
    program,
    'rehearse <文件>',
    '推演一份尚未下发的通知：一年里谁在何时收到什么，不需要服务，什么也不发',
    sink,
    async ([file], options) => (await import('./rehearse-notice.ts')).rehearseNotice(file!, options),
  )
    .option('--issue-date <日期>', '假定的下发日，例如 2026-11-23；缺省为文件的成文日期')
    .option('--from <日期>', '从哪一天看起，缺省为下发日')
    .option('--to <日期>', '看到哪一天为止，缺省为下发后一年')
    .option('--assume <假定>', 'silent 全部不回应、on-time 按时办理、last-day 拖到最后一天', 'silent')
    .option('--letters <假定>', 'waiting 函件等人签发、authorised 已有常设授权，到时即发', 'waiting')
    .option('--due <日期>', '原文没有明确期限的任务按这一天推演；缺省为不推演')
    .option('--policy <编号>', '任务按哪一份督办规则', 'task-national')
    .option('--duty-policy <编号>', '周期职责按哪一份规则', 'duty-national')
    .option('--list', '逐条列出：何时、什么、哪个单位哪一项、发给谁、怎么发')
    .option('--many <条数>', '一个人一天的消息超过几条算扎堆', '10');
}
