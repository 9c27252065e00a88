import type { Command } from 'commander';
import type { ApiOptions } from '../http/with-api.ts';
import type { LintOptions } from './lint-notice.ts';
import { leaf, throughApi, type Sink } from '../terminal/leaf.ts';

export function noticeCommands(program: Command, sink: Sink): void {
  leaf(
    program,
    'parse <文件>',
    '解析一份通知（.txt、.docx、.doc、.wps、文字版 .pdf），不需要服务',
    sink,
    async ([file]) => (await import('./parse-notice.ts')).parseNotice(file!),
  );
  leaf<LintOptions>(program, 'lint <文件>', '核对一份通知里写得不妥的地方，不需要服务', sink, async ([file], options) =>
    (await import('./lint-notice.ts')).lintNotice(file!, options),
  ).option('--issue-date <日期>', '假定的下发日，例如 2026-11-23；缺省为文件的成文日期');
  throughApi(
    leaf<ApiOptions>(program, 'import <文件>', '把一份通知导入系统，供人确认后下发', sink, async ([file], options) =>
      (await import('./import-notice.ts')).importNotice(file!, options),
    ),
  );
}
