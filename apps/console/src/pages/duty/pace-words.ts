import type { Pace } from '../../../../../libs/domain/duty/pace.ts';

/** `还差3次 · 剩余22个工作日`; a window that has its number asks for nothing more. */
export function paceWords({ owed, workingDaysLeft, daysMayChange }: Pace): string {
  if (owed === 0) return '本期已达标';
  return `还差${owed}次 · 剩余${daysMayChange ? '约' : ''}${workingDaysLeft}个工作日`;
}
