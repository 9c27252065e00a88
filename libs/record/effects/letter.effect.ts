import { randomUUID } from 'node:crypto';
import { dateOf } from '../../domain/calendar/office-day.ts';
import type { Effect } from '../../domain/case/step.ts';
import { canonical, type Json } from '../../domain/ledger/canonical.ts';
import { letterDrafted, letterSettled } from '../../domain/letter/case-letters.ts';
import { LETTER_KIND_NAMES } from '../../domain/letter/letter.ts';
import { dueOnPaper } from '../../domain/wording/due-text.ts';
import { fill } from '../../domain/wording/placeholders.ts';
import { asSentence } from '../../domain/wording/quotation.ts';
import { sheetText } from '../../domain/wording/sheet-text.ts';
import { sha256 } from '../../ledger/link.ts';
import type { StepContext } from '../step-context.ts';
import type { LetterBody, LetterDraft, StepDraft } from '../step-draft.ts';
import { wordsOf } from './words.ts';

type DraftLetter = Extract<Effect, { kind: 'draft_letter' }>;

const letterHash = (body: LetterBody): string => sha256(canonical(body as unknown as Json));

/** Drafts a paper from the facts. Returns whether it was issued with this step. */
export async function performDraftLetter(
  effect: DraftLetter,
  draft: StepDraft,
  context: StepContext,
): Promise<boolean> {
  const wording = context.policy.letters[effect.letter];
  if (wording === undefined) throw new Error(`policy ${context.policy.id} has no words for a ${effect.letter} letter`);
  const due = dueOnPaper(draft.row.facts, context.policy.dayEndsAt);
  const sheet = sheetText(draft.row.facts, draft.row.subject, context.policy, context.table);
  const words = wordsOf(draft, context, 'unit');
  const values = { ...words, clause: asSentence(words.clause ?? ''), due, sheet };
  const body: LetterBody = {
    addressee: values.unit ?? '',
    paragraphs: wording.paragraphs.map((paragraph) => fill(paragraph, values)),
    issuer: values.office ?? '',
    ...(wording.annex === undefined ? {} : { annex: fill(wording.annex, values) }),
  };
  const letter: LetterDraft = {
    id: randomUUID(),
    caseId: draft.row.id,
    kind: effect.letter,
    state: 'draft',
    addresseeUnitId: draft.row.facts.unitId,
    title: fill(wording.title, values),
    body,
    bodyHash: letterHash(body),
    series: wording.series,
    year: null,
    sequence: null,
    documentNumber: null,
    signatoryName: null,
    issuedBy: null,
    authorisationId: null,
    draftedAt: draft.at,
    issuedAt: null,
    known: false,
  };
  const issued = await issueIfMay(effect, letter, draft, context);
  draft.letters.push(letter);
  draft.row.facts = letterDrafted(
    draft.row.facts,
    { id: letter.id, authorised: issued },
    effect,
    draft.at.toISOString(),
  );
  draft.events.push({ kind: issued ? 'letter_issued' : 'letter_drafted', text: letterText(letter) });
  return issued;
}

/** A leader who acts issues at once; the system only under the signatory's recorded standing authorisation. */
async function issueIfMay(
  effect: DraftLetter,
  letter: LetterDraft,
  draft: StepDraft,
  context: StepContext,
): Promise<boolean> {
  if (effect.issue === 'now' && draft.actor !== null) {
    await issue(letter, { name: draft.actor.name, accountId: draft.actor.id, authorisationId: null }, draft, context);
    return true;
  }
  const authorisation = context.world.authorisations.get(effect.letter);
  if (authorisation === undefined) return false;
  await issue(
    letter,
    { name: authorisation.signatoryName, accountId: null, authorisationId: authorisation.id },
    draft,
    context,
  );
  return true;
}

interface Signatory {
  name: string;
  accountId: string | null;
  authorisationId: string | null;
}

async function issue(letter: LetterDraft, by: Signatory, draft: StepDraft, context: StepContext): Promise<void> {
  const year = Number(dateOf(draft.at.toISOString()).slice(0, 4));
  const sequence = await context.numbers.next(letter.series, year);
  Object.assign(letter, {
    state: 'issued',
    year,
    sequence,
    documentNumber: `${letter.series}〔${year}〕${sequence}号`,
    signatoryName: by.name,
    issuedBy: by.accountId,
    authorisationId: by.authorisationId,
    issuedAt: draft.at,
  } satisfies Partial<LetterDraft>);
}

function letterText(letter: LetterDraft): string {
  const kind = LETTER_KIND_NAMES[letter.kind];
  if (letter.state !== 'issued') return `${kind}已拟好，待签发人签发`;
  const how =
    letter.authorisationId === null ? `由${letter.signatoryName}签发` : `依${letter.signatoryName}的常设授权由系统签发`;
  return `${letter.documentNumber}${kind}${how}`;
}

/** The signatory issues or withdraws a draft that waits. */
export async function performSettleLetter(
  letterId: string,
  to: 'issued' | 'withdrawn',
  draft: StepDraft,
  context: StepContext,
): Promise<void> {
  const letter = await readLetter(letterId, context);
  if (to === 'issued') {
    if (draft.actor === null) throw new Error('only a person issues a waiting letter');
    await issue(letter, { name: draft.actor.name, accountId: draft.actor.id, authorisationId: null }, draft, context);
    draft.events.push({ kind: 'letter_issued', text: letterText(letter) });
  }
  letter.state = to;
  draft.letters.push(letter);
  draft.row.facts = letterSettled(draft.row.facts, letterId, to);
}

/** Locks the waiting draft; the case's own lock keeps anybody else from settling it. */
async function readLetter(letterId: string, context: StepContext): Promise<LetterDraft> {
  const rows: LetterDraft[] = await context.manager.query(
    `select id, case_id as "caseId", kind, state, addressee_unit_id as "addresseeUnitId", title, body, body_hash as "bodyHash",
       series, year, sequence, document_number as "documentNumber", signatory_name as "signatoryName", issued_by as "issuedBy",
       authorisation_id as "authorisationId", drafted_at as "draftedAt", issued_at as "issuedAt", true as known
     from letter where id = $1 for update`,
    [letterId],
  );
  const letter = rows[0];
  if (letter === undefined) throw new Error(`letter ${letterId} of the case facts is not stored`);
  return letter;
}
