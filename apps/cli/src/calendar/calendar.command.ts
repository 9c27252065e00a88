import type { Command } from 'commander';
import { branch, leaf, throughApi, type Sink } from '../terminal/leaf.ts';
import type { ExplainOptions } from './explain.ts';
import type { ImportYearOptions } from './import-year.ts';

export function calendarCommands(program: Command, sink: Sink): void {
  const calendar = branch(program, 'calendar', '工作日历');
  leaf<ExplainOptions>(calendar, 'explain', '算一个期限，并说明怎样算出来', sink, async (_args, options) =>
    (await import('./explain.ts')).explain(options),
  )
    .requiredOption('--start <时刻>', '起算时刻，例如 2026-09-18T10:00:00+08:00，或日期 2026-09-18')
    .requiredOption(
      '--term <期限>',
      '例如 "5 working days"、"2 hours"、"end of quarter"、"7 natural days before 国庆节"',
    )
    .option('--day-ends <时间>', '最后一日何时截止', '24:00')
    .option(
      '--suspended <起..止>',
      '中止计时的日子，可写几次，例如 2026-03-01..2026-03-10=技术鉴定；未恢复写 2026-03-01..',
      (pause: string, before: string[]) => [...before, pause],
      [],
    )
    .option('--stops-hours', '按分钟、小时计的期限也随中止停下')
    .option('--clause <出处>', '期限写在哪里，原样写进说明');
  throughApi(
    leaf<ImportYearOptions>(
      calendar,
      'import <文件>',
      '载入国务院公布的一年放假安排（holiday-cn 格式）',
      sink,
      async (args, options) => (await import('./import-year.ts')).importYear(args[0]!, options),
    )
      .option('--preview', '只看哪些日子会变，不载入')
      .option('--notice-number <字号>', '通知的发文字号，例如 国办发明电〔2025〕7号')
      .option('--replace', '该年已载入其他内容时，以这份文件为准')
      .option('--reason <理由>', '为什么更换，与 --replace 同用'),
  );
  leaf(calendar, 'status', '哪些年份已公布、暂定或未载入', sink, async () =>
    (await import('./status.ts')).calendarStatus(),
  );
}
