import type { MessageWording, Policy } from '../../domain/ladder/policy.ts';
import { PLACEHOLDERS, placeholdersOf, TOGETHER_PLACEHOLDERS } from '../../domain/wording/placeholders.ts';
import type { PolicyFinding } from './finding.ts';

/** What a message says of one case. */
export const textsOf = (words: MessageWording | undefined): string[] =>
  words === undefined ? [] : [words.subject, words.sms, words.email];

/** Every name in braces is one that will be filled in where it stands. */
export function placeholderFindings({ wording, letters }: Policy): PolicyFinding[] {
  const papers = Object.entries(letters).flatMap(([name, words]) =>
    unknownIn(name, [words.title, ...words.paragraphs], PLACEHOLDERS),
  );
  const messages = Object.entries(wording).flatMap(([name, words]) => [
    ...unknownIn(name, textsOf(words), PLACEHOLDERS),
    ...togetherFindings(`${name}.together`, words.together),
  ]);
  return [...messages, ...papers];
}

function togetherFindings(name: string, words: MessageWording['together']): PolicyFinding[] {
  if (words === undefined) return [];
  const { subject, sms, email, line } = words;
  const unknown = [
    ...unknownIn(name, [subject, sms, email], TOGETHER_PLACEHOLDERS),
    ...unknownIn(`${name}.line`, [line ?? ''], PLACEHOLDERS),
  ];
  const isListed = [sms, email].some((text) => placeholdersOf(text).includes('list'));
  if (isListed === (line !== undefined)) return unknown;
  const message = isListed
    ? `“${name}”用了 {list} 却没有 line，请补写每件事项的一行`
    : `“${name}”写了 line，但 sms 和 email 都没有 {list}，请补上或删去 line`;
  return [...unknown, { code: 'together_line', path: ['wording'], message }];
}

function unknownIn(name: string, texts: readonly string[], allowed: readonly string[]): PolicyFinding[] {
  return texts.flatMap(placeholdersOf).flatMap((place) => {
    if (allowed.includes(place)) return [];
    const known = allowed.map((one) => `{${one}}`).join(' ');
    return [
      {
        code: 'placeholder_unknown',
        path: ['wording'],
        message: `“${name}”里的占位符 {${place}} 不认识，可用：${known}`,
      },
    ];
  });
}
