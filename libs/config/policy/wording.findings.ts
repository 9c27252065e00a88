import type { Policy } from '../../domain/ladder/policy.ts';
import { PLACEHOLDERS, placeholdersOf } from '../../domain/wording/placeholders.ts';
import { requiredTemplates } from '../../domain/wording/required-templates.ts';
import type { PolicyFinding } from './finding.ts';

type Path = (string | number)[];

/** What the words of a policy do wrong, by their place in the file of words: missing ones, placeholders nobody fills. */
export function wordingFindings(policy: Policy): PolicyFinding[] {
  const missing = requiredTemplates(policy)
    .filter((template) => policy.wording[template] === undefined)
    .map((template): PolicyFinding => ({
      code: 'template_missing',
      path: ['messages'],
      message: `缺少消息文字“${template}”（规则“${policy.id}”要用），请在 messages 下补写`,
    }));
  return [...missing, ...textsOf(policy).flatMap(([path, text]) => placeFindings(path, text))];
}

function textsOf({ wording, letters }: Policy): [Path, string][] {
  return [
    ...Object.entries(wording).flatMap(([name, words]) =>
      Object.entries(words).map(([part, text]): [Path, string] => [['messages', name, part], text as string]),
    ),
    ...Object.entries(letters).flatMap(([name, { title, paragraphs }]): [Path, string][] => [
      [['letters', name, 'title'], title],
      ...paragraphs.map((text, index): [Path, string] => [['letters', name, 'paragraphs', index], text]),
    ]),
  ];
}

function placeFindings(path: Path, text: string): PolicyFinding[] {
  const known = PLACEHOLDERS.map((name) => `{${name}}`).join(' ');
  const unknown = placeholdersOf(text).filter((place) => !(PLACEHOLDERS as readonly string[]).includes(place));
  const findings = unknown.map((place): PolicyFinding => ({
    code: 'placeholder_unknown',
    path,
    message: `占位符“{${place}}”不认识，可用：“${known}”`,
  }));
  if (!/[{}｛｝]/.test(text.replace(/\{[a-zA-Z]+\}/g, ''))) return findings;
  const message = `有不成占位符的花括号，会原样发给收信人；占位符须用英文半角花括号、成对书写，可用：“${known}”`;
  return [...findings, { code: 'placeholder_unknown', path, message }];
}
