import { startClock, stopClocks } from '../case/clocks.ts';
import type { CaseFacts, CaseLetter } from '../case/case-facts.ts';
import type { CaseEvent, Effect } from '../case/step.ts';
import { LETTER_KIND_NAMES } from './letter.ts';

type DraftLetter = Extract<Effect, { kind: 'draft_letter' }>;

/**
 * A rung drafted a letter. Under a standing authorisation it is issued at once; otherwise it waits for its signatory
 * and the approval clock chases him, while the ladder goes on. A paper that joins another within its term is chased with it.
 */
export function letterDrafted<F extends CaseFacts>(
  facts: F,
  { id, authorised }: { id: string; authorised: boolean },
  { letter: kind, audience, channels }: DraftLetter,
  at: string,
): F {
  const state = authorised ? 'issued' : 'draft';
  const drafted = { ...facts, letters: [...facts.letters, { id, kind, state, audience, channels }] } as F;
  const running = facts.clocks.approval;
  const isChased = running !== undefined && (running.dueAt === null || running.dueAt > at);
  return authorised || isChased ? drafted : startClock(drafted, 'approval', at);
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
export function draftOf(facts: CaseFacts, letterId: string): CaseLetter | undefined {
  return facts.letters.find((letter) => letter.id === letterId && letter.state === 'draft');
}

/** Who hears of a letter: its addressee once it is issued, its signatory while it waits for him. */
export function tellOfLetter(
  letter: Pick<DraftLetter, 'audience' | 'channels'>,
  issued: boolean,
): Extract<Effect, { kind: 'notify' }> {
  return {
    kind: 'notify',
    template: issued ? 'letter_issued' : 'letter_waiting',
    audience: issued ? letter.audience : ['signatory'],
    of: 'responsible',
    channels: letter.channels,
    params: {},
    outlivesCase: false,
  };
}
