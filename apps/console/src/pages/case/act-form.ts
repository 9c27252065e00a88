import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';

export interface ActField {
  name: string;
  label: string;
  control:
    | 'words'
    | 'line'
    | 'day'
    | 'pastDay'
    | 'pauseKind'
    | 'clauseChange'
    | 'comingDay'
    | 'count'
    | 'unit'
    | 'letter'
    | 'proposal'
    | 'approve'
    | 'photos'
    | 'openPeriod'
    | 'shortPeriod'
    | 'openAct';
  optional?: boolean;
  /** Shown in the empty field. */
  placeholder?: string;
}

/** What a verb asks for before it is done, and what follows from it. */
export interface ActForm {
  fields: readonly ActField[] | ((detail: CaseDetail) => readonly ActField[]);
  consequence?: string | ((detail: CaseDetail) => string);
  danger?: boolean;
  /** The verb the eye should find first. */
  primary?: boolean;
}

export const reason: ActField = { name: 'reason', label: '理由', control: 'words' };
export const photos: ActField = { name: 'photos', label: '照片', control: 'photos', optional: true };
const letterId: ActField = { name: 'letterId', label: '函件', control: 'letter' };

/** Acts on papers are the same in every procedure. */
export const LETTER_ACT_FORMS = {
  issue_letter: { fields: [letterId], primary: true, consequence: '编号并立即发出，不能收回。' },
  discard_letter: { fields: [letterId, reason], consequence: '草稿作废，不占用编号。' },
  decide_interview: {
    fields: [
      { name: 'proposalId', label: '约谈建议', control: 'proposal' },
      { name: 'approve', label: '决定', control: 'approve' },
      { ...reason, optional: true },
    ],
    primary: true,
    consequence: '同意后以您的名义签发约谈通知书并立即发出。',
  },
} as const satisfies Readonly<Record<string, ActForm>>;

/** What a later document asks for, whatever it changes. */
export const LATER_SOURCE_FIELDS: readonly ActField[] = [
  { name: 'kind', label: '为什么修改', control: 'clauseChange' },
  { name: 'source', label: '来源文件和条款（名称、文号、第几项）', control: 'line' },
];
export const newClause: ActField = {
  name: 'clause',
  label: '文件现在的条款（不变的不填）',
  control: 'words',
  optional: true,
};

/** The same words for everybody who is urged. */
export const URGE_FORM: ActForm = {
  fields: [reason],
  consequence: '立即用短信和邮件催办经办人；五分钟内只能催一次。',
};

/** What an act on this case asks for. */
export const fieldsOf = ({ fields }: ActForm, detail: CaseDetail): readonly ActField[] =>
  typeof fields === 'function' ? fields(detail) : fields;

/** What the dialog says before an act. */
export const consequenceOf = ({ consequence }: ActForm, detail: CaseDetail): string | undefined =>
  typeof consequence === 'function' ? consequence(detail) : consequence;
