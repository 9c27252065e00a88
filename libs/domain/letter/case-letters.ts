import { startClock, stopClocks } from '../case/clocks.ts';
import type { CaseFacts } from '../case/case-facts.ts';
import type { CaseEvent, Effect } from '../case/step.ts';
import { LETTER_KIND_NAMES, type LetterKind } from './letter.ts';

/**
 * A rung drafted a letter. Under a standing authorisation it is issued at once; otherwise it waits for its signatory
 * and the approval clock chases him, anew for each paper, while the ladder goes on.
 */
export function letterDrafted<F extends CaseFacts>(
  facts: F,
  letter: { id: string; kind: LetterKind; authorised: boolean },
  at: string,
): F {
  const state = letter.authorised ? 'issued' : 'draft';
  const drafted = { ...facts, letters: [...facts.letters, { id: letter.id, kind: letter.kind, state }] } as F;
  return letter.authorised ? drafted : startClock(drafted, 'approval', at);
}

/** A draft was issued or withdrawn; when none is left the approval clock stops. */
export function letterSettled<F extends CaseFacts>(facts: F, letterId: string, state: 'issued' | 'withdrawn'): F {
  const letters = facts.letters.map((letter) => (letter.id === letterId ? { ...letter, state } : letter));
  const settled = { ...facts, letters } as F;
  return letters.some((letter) => letter.state === 'draft') ? settled : stopClocks(settled, 'approval');
}

/** What withdraws every paper that still waits, because what it says is true no longer; `why` as in `随反馈撤回`. */
export function withdrawDrafts(facts: CaseFacts, why: string): { events: CaseEvent[]; effects: Effect[] } {
  const drafts = facts.letters.filter((letter) => letter.state === 'draft');
  return {
    events: drafts.map(({ kind }) => ({ kind: 'letter_discarded', text: `待签发的${LETTER_KIND_NAMES[kind]}${why}` })),
    effects: drafts.map(({ id }) => ({ kind: 'withdraw_letter', letterId: id })),
  };
}

/** The draft with this id, if it still waits. */
export function draftOf(facts: CaseFacts, letterId: string): { kind: LetterKind } | undefined {
  return facts.letters.find((letter) => letter.id === letterId && letter.state === 'draft');
}

/** Who hears of a letter: its addressee once it is issued, its signatory while it waits for him. */
export function tellOfLetter(
  effect: Extract<Effect, { kind: 'draft_letter' }>,
  issued: boolean,
): Extract<Effect, { kind: 'notify' }> {
  return {
    kind: 'notify',
    template: issued ? 'letter_issued' : 'letter_waiting',
    audience: issued ? effect.audience : ['signatory'],
    of: 'responsible',
    channels: effect.channels,
    params: {},
    outlivesCase: false,
  };
}
