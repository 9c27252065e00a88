import { Command } from 'commander';
import { auditCommands } from './audit/audit.command.ts';
import { calendarCommands } from './calendar/calendar.command.ts';
import { caseCommands } from './case/case.command.ts';
import { doctorCommand } from './doctor/doctor.command.ts';
import { noticeCommands } from './notice/notice.command.ts';
import { policyCommands } from './policy/policy.command.ts';
import { rehearseCommand } from './rehearse/rehearse.command.ts';
import { speakChinese } from './terminal/commander-words.ts';
import type { Sink } from './terminal/leaf.ts';

/** The whole command line; what a command needs is loaded when it is called. */
export function duban(sink: Sink): Command {
  const program = speakChinese(new Command('duban'))
    .description('督办：从一份通知到有据可查的落实')
    .usage('命令 [选项]');
  noticeCommands(program, sink);
  rehearseCommand(program, sink);
  caseCommands(program, sink);
  auditCommands(program, sink);
  policyCommands(program, sink);
  calendarCommands(program, sink);
  doctorCommand(program, sink);
  return program;
}
