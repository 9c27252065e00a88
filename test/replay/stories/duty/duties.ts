import { EngineDuty } from '../../../harness/engine/engine-duty.ts';
import type { EngineOffice } from '../../../harness/engine/engine-office.ts';
import { done } from '../story.ts';

/** Once a month through two months; nobody has answered. */
export const quietDuty = (office: EngineOffice, terms: Parameters<typeof EngineDuty.issued>[2] = {}) =>
  EngineDuty.issued(office, 'month', { months: 2, ...terms });

/** One act of a day, recorded on it at ten; anything but success spoils the recording. */
export async function acted(duty: EngineDuty, on: string, payload: Record<string, unknown> = {}): Promise<void> {
  await duty.until(on);
  await done(duty.office, duty.id, '柳干事', 'record_act', duty.payload(on, payload));
}
