import type { CaseFacts, CaseLetter } from '../case/case-facts.ts';
import { actorName, optionalTextOf, textOf } from '../case/command-payload.ts';
import type { CaseCommand, Decision, Effect, Refused, Step } from '../case/step.ts';
import { draftOf, tellOfLetter } from './case-letters.ts';
import { LETTER_KIND_NAMES } from './letter.ts';

/** What the signatory does with a draft that waits for him. */
function ofDraft<F extends CaseFacts>(
  facts: F,
  command: CaseCommand,
  act: (draft: CaseLetter) => Pick<Step, 'events' | 'effects'>,
): Decision<F> {
  const draft = draftOf(facts, textOf(command, 'letterId'));
  if (draft === undefined)
    return refused('letter_not_draft', '这份函件不在待签发状态（可能已签发或已退回），请刷新页面。');
  return { step: { facts, ...act(draft) } };
}

/** The letter gets the next number of its year with this step. */
export function issueLetter<F extends CaseFacts>(facts: F, command: CaseCommand): Decision<F> {
  return ofDraft(facts, command, (draft) => ({
    events: [{ kind: 'letter_signed', text: `${actorName(command)}签发${LETTER_KIND_NAMES[draft.kind]}` }],
    effects: [{ kind: 'issue_letter', letterId: draft.id }, tellOfLetter(draft, true)],
  }));
}

export function discardLetter<F extends CaseFacts>(facts: F, command: CaseCommand): Decision<F> {
  return ofDraft(facts, command, (draft) => ({
    events: [
      {
        kind: 'letter_discarded',
        text: `${actorName(command)}退回${LETTER_KIND_NAMES[draft.kind]}草稿：${textOf(command, 'reason')}`,
      },
    ],
    effects: [{ kind: 'withdraw_letter', letterId: draft.id }],
  }));
}

/**
 * An interview (约谈) is a person's decision; the ladder only proposes it. Where the system was late towards the unit, the
 * decision for it has to say why it is taken all the same.
 */
export function decideInterview<F extends CaseFacts>(facts: F, command: CaseCommand): Decision<F> {
  const id = textOf(command, 'proposalId');
  const proposed = facts.proposals.find((proposal) => proposal.id === id && proposal.state === 'open');
  if (proposed === undefined) return refused('proposal_not_open', '这项约谈建议已有决定，请刷新页面。');
  const approved = command.payload['approve'] === true;
  const reason = optionalTextOf(command, 'reason');
  if (approved && reason === null && proposed.late !== null) {
    return refused('interview_reason_needed', `同意约谈须写明理由，因为该单位没有按时收到通知。${proposed.late}。`);
  }
  const proposals = facts.proposals.map((proposal) =>
    proposal.id === id ? { ...proposal, state: approved ? ('approved' as const) : ('declined' as const) } : proposal,
  );
  const text = `${actorName(command)}${approved ? '同意约谈' : '不同意约谈'}${reason === null ? '' : `：${reason}`}`;
  const summons: Effect = {
    kind: 'draft_letter',
    letter: 'interview',
    audience: ['head', 'contact'],
    channels: ['sms', 'email'],
    issue: 'now',
  };
  return {
    step: {
      facts: { ...facts, proposals },
      events: [{ kind: approved ? 'interview_approved' : 'interview_declined', text }],
      effects: approved ? [summons] : [],
    },
  };
}

const refused = (code: string, detail: string): { refused: Refused } => ({ refused: { code, detail } });
