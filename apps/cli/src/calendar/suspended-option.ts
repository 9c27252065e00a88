import type { Pause } from '../../../../libs/domain/calendar/pause.ts';
import { UsageError } from '../terminal/usage.error.ts';

const SHAPE = /^(\S+?)\.\.(\S*?)(?:=(.+))?$/;

/** Reads `2026-03-01..2026-03-10`, `2026-03-01..` while it lasts, and a reason after `=`; refuses other shapes. */
export function pauseFrom(text: string): Pause {
  const [, from, to = '', reason] = SHAPE.exec(text.trim()) ?? [];
  if (from === undefined) {
    throw new UsageError(
      'suspended_unreadable',
      `中止“${text}”看不懂：请写成 2026-03-01..2026-03-10，仍在中止写 2026-03-01..，可加原因 =技术鉴定。`,
    );
  }
  return { from, to: to === '' ? null : to, reason: reason ?? '中止', source: '' };
}
