/** 督促函, 督办函, 约谈通知. */
export type LetterKind = 'urging' | 'supervision' | 'interview';
/** A draft waits for its signatory; issued is final; withdrawn never left the house. */
export type LetterState = 'draft' | 'issued' | 'withdrawn';

export const LETTER_KIND_NAMES: Record<LetterKind, string> = {
  urging: '督促函',
  supervision: '督办函',
  interview: '约谈通知书',
};
