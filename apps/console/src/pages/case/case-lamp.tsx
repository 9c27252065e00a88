import type { CaseSummary } from '../../../../../libs/contracts/http/case.ts';
import { LampTag } from '../../patterns/lamp-tag.tsx';
import { LookTag } from '../../patterns/look-tag.tsx';
import { dutyLook } from '../duty/duty-look.ts';

/** How a case stands: a task by its date, a duty by what it is short of. */
export function CaseLamp({ of: { duty, lamp, closedAt } }: { of: Pick<CaseSummary, 'duty' | 'lamp' | 'closedAt'> }) {
  return duty === null ? <LampTag lamp={lamp} /> : <LookTag look={dutyLook(duty, closedAt)} />;
}
