import type { CaseDutyStanding } from '../../../../../libs/contracts/http/case-duty.ts';
import { LAMP_LOOKS, type Look } from '../../patterns/lamp.ts';

export const DUTY_LOOKS = {
  arrears: { ...LAMP_LOOKS.late, word: '缺次' },
  impossible: { word: '来不及', shape: '▼', colour: '#8f1d4f', ground: '#fbe9f1' },
  hard: { ...LAMP_LOOKS.soon, word: '时间紧' },
  on_course: LAMP_LOOKS.normal,
  met: { word: '已达标', shape: '✓', colour: '#1b5e6e', ground: '#e6f3f5' },
  closed: LAMP_LOOKS.closed,
} as const satisfies Readonly<Record<string, Look>>;

/** How a duty stands: what is missing from windows that are over comes before what the one that runs still lacks. */
export function dutyLook({ arrears, pace }: CaseDutyStanding, closedAt: string | null): Look {
  if (closedAt !== null) return DUTY_LOOKS.closed;
  if (arrears !== '') return DUTY_LOOKS.arrears;
  return DUTY_LOOKS[pace?.level ?? 'on_course'];
}
