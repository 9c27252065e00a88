import type { Command } from 'commander';
import type { ApiOptions } from '../http/with-api.ts';
import { leaf, throughApi, type Sink } from '../terminal/leaf.ts';

export function noticeCommands(program: Command, sink: Sink): void {
  leaf(program, 'parse <文件>', '解析一份通知（.txt），不需要服务', sink, async ([file]) =>
    (await import('./parse-notice.ts')).parseNotice(file!),
  );
  throughApi(
    leaf<ApiOptions>(program, 'import <文件>', '把一份通知导入系统，供人确认后下发', sink, async ([file], options) =>
      (await import('./import-notice.ts')).importNotice(file!, options),
    ),
  );
}
