import type { Command } from 'commander';
import { branch, leaf, type Sink } from '../terminal/leaf.ts';
import type { ExplainOptions } from './explain.ts';

export function calendarCommands(program: Command, sink: Sink): void {
  const calendar = branch(program, 'calendar', '工作日历');
  leaf<ExplainOptions>(calendar, 'explain', '算一个期限，并说明怎样算出来', sink, async (_args, options) =>
    (await import('./explain.ts')).explain(options),
  )
    .requiredOption('--start <时刻>', '起算时刻，例如 2026-09-18T10:00:00+08:00，或日期 2026-09-18')
    .requiredOption('--term <期限>', '例如 "5 working days"、"2 hours"、"15 working days before"')
    .option('--day-ends <时间>', '最后一日何时截止', '24:00');
  leaf(calendar, 'status', '哪些年份的放假安排已经公布', sink, async () =>
    (await import('./status.ts')).calendarStatus(),
  );
}
