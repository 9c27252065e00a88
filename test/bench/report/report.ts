import type { Phase, SideFigures } from '../phases/figures.ts';
import { aimsOf, otherFiguresOf, type Aim, type Alone, type Figure } from './aims.ts';

export interface Report {
  readonly measuredAt: string;
  readonly cases: number;
  readonly aims: readonly Aim[];
  readonly figures: readonly Figure[];
  readonly product: SideFigures;
  readonly bare: SideFigures;
  /** Phases in which other programs took more than a tenth of the machine; their rates say little. */
  readonly disturbed: readonly string[];
}

const MUCH = 0.1;

export function reportOf(product: SideFigures, bare: SideFigures, aloneMs: Alone, measuredAt: Date): Report {
  return {
    measuredAt: measuredAt.toISOString(),
    cases: product.cases,
    aims: aimsOf(product, bare, aloneMs),
    figures: otherFiguresOf(product, bare),
    product,
    bare,
    disturbed: [...disturbed('本系统', product), ...disturbed('基准', bare)],
  };
}

const PHASE_NAMES: Record<Phase, string> = { open: '开办', storm: '到期', commands: '操作', close: '办结' };

function disturbed(name: string, { othersShare }: SideFigures): string[] {
  return (Object.entries(othersShare) as [Phase, number][])
    .filter(([, share]) => share > MUCH)
    .map(([phase, share]) => `${name}${PHASE_NAMES[phase]} ${Math.round(share * 100)}%`);
}
