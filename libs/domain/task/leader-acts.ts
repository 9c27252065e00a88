import type { CaseLetter } from '../case/case-facts.ts';
import type { CaseCommand, Decision, Effect, Step } from '../case/step.ts';
import { draftOf, tellOfLetter } from '../letter/case-letters.ts';
import { LETTER_KIND_NAMES } from '../letter/letter.ts';
import { actorName, optionalTextOf, textOf } from './task-command.ts';
import type { TaskFacts } from './task-facts.ts';

type Act = (facts: TaskFacts, command: CaseCommand) => Decision<TaskFacts>;

/** What the signatory does with a draft that waits for him. */
const ofDraft =
  (act: (draft: CaseLetter, command: CaseCommand) => Pick<Step, 'events' | 'effects'>): Act =>
  (facts, command) => {
    const draft = draftOf(facts, textOf(command, 'letterId'));
    if (draft === undefined)
      return refused('letter_not_draft', '这份函件不在待签发状态（可能已签发或已退回），请刷新页面。');
    return { step: { facts, ...act(draft, command) } };
  };

/** The letter gets the next number of its year with this step. */
export const issueLetter: Act = ofDraft((draft, command) => ({
  events: [{ kind: 'letter_signed', text: `${actorName(command)}签发${LETTER_KIND_NAMES[draft.kind]}` }],
  effects: [{ kind: 'issue_letter', letterId: draft.id }, tellOfLetter(draft, true)],
}));

export const discardLetter: Act = ofDraft((draft, command) => ({
  events: [
    {
      kind: 'letter_discarded',
      text: `${actorName(command)}退回${LETTER_KIND_NAMES[draft.kind]}草稿：${textOf(command, 'reason')}`,
    },
  ],
  effects: [{ kind: 'withdraw_letter', letterId: draft.id }],
}));

/**
 * An interview (约谈) is a person's decision; the ladder only proposes it. Where the system was late towards the unit, the
 * decision for it has to say why it is taken all the same.
 */
export const decideInterview: Act = (facts, command) => {
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
};

const refused = (code: string, detail: string): Decision<TaskFacts> => ({ refused: { code, detail } });
