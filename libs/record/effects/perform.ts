import type { Effect } from '../../domain/case/step.ts';
import { tellOfLetter } from '../../domain/letter/case-letters.ts';
import type { StepContext } from '../step-context.ts';
import type { StepDraft } from '../step-draft.ts';
import { performDraftLetter, performSettleLetter } from './letter.effect.ts';
import { performNotify } from './notify.effect.ts';

/** Carries out a step's effects in their order, into the draft; nothing is written yet. */
export async function performEffects(
  effects: readonly Effect[],
  draft: StepDraft,
  context: StepContext,
  formerUnitId: string,
): Promise<void> {
  for (const effect of effects) await perform(effect, draft, context, formerUnitId);
}

async function perform(effect: Effect, draft: StepDraft, context: StepContext, formerUnitId: string): Promise<void> {
  switch (effect.kind) {
    case 'notify':
      return performNotify(effect, draft, context, formerUnitId);
    case 'draft_letter': {
      const issued = await performDraftLetter(effect, draft, context);
      return performNotify(tellOfLetter(effect, issued), draft, context, formerUnitId);
    }
    case 'issue_letter':
      return performSettleLetter(effect.letterId, 'issued', draft, context);
    case 'withdraw_letter':
      return performSettleLetter(effect.letterId, 'withdrawn', draft, context);
    case 'move_duty':
      return moveDuty(effect, draft, context, formerUnitId);
    case 'change_copies':
      draft.copiesJoined.push(...effect.joins);
      draft.copiesLeft.push(...effect.leaves);
      return;
    case 'attach':
      draft.attachmentIds.push(...effect.attachmentIds);
      return;
    case 'silence':
      return silence(effect, draft, context);
    default:
      return effect satisfies never;
  }
}

/** The former unit's links die, and the history names both units, first of all that the step did. */
function moveDuty(
  { toUnitId, reason }: Extract<Effect, { kind: 'move_duty' }>,
  draft: StepDraft,
  { world }: StepContext,
  formerUnitId: string,
): void {
  draft.codesOf = draft.codesOf === 'all' ? 'all' : [...draft.codesOf, formerUnitId];
  const [from, to] = [formerUnitId, toUnitId].map((id) => world.units.get(id)?.name ?? '');
  draft.events.unshift({ kind: 'reassigned', text: `${draft.actor?.name ?? ''}改派：由${from}改派${to}，${reason}` });
}

/** The end of a case: nothing unsent goes out, no paper waits, no link opens unless what ended may still be read. */
async function silence(
  { keepsLinks }: Extract<Effect, { kind: 'silence' }>,
  draft: StepDraft,
  context: StepContext,
): Promise<void> {
  draft.silence = true;
  if (keepsLinks !== true) draft.codesOf = 'all';
  for (const letter of draft.row.facts.letters) {
    if (letter.state === 'draft') await performSettleLetter(letter.id, 'withdrawn', draft, context);
  }
}
