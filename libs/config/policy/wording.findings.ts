import type { Policy } from '../../domain/ladder/policy.ts';
import { MESSAGE_PLACEHOLDERS, PLACEHOLDERS, placeholdersOf } from '../../domain/wording/placeholders.ts';
import { requiredTemplates } from '../../domain/wording/required-templates.ts';
import type { PolicyFinding } from './finding.ts';

type Path = (string | number)[];

interface PlacedText {
  path: Path;
  text: string;
  /** The placeholders that are filled in there. */
  allowed: readonly string[];
}

/** What the words of a policy do wrong, by their place in the file of words: missing ones, placeholders nobody fills. */
export function wordingFindings(policy: Policy): PolicyFinding[] {
  const missing = requiredTemplates(policy)
    .filter((template) => policy.wording[template] === undefined)
    .map((template): PolicyFinding => ({
      code: 'template_missing',
      path: ['messages'],
      message: `缺少消息文字“${template}”（规则“${policy.id}”要用），请在 messages 下补写`,
    }));
  return [...missing, ...[...messageTexts(policy), ...paperTexts(policy)].flatMap(placeFindings)];
}

function messageTexts({ wording }: Policy): PlacedText[] {
  return Object.entries(wording).flatMap(([name, words]) =>
    Object.entries(words).map(([part, text]): PlacedText => ({
      path: ['messages', name, part],
      text: text as string,
      allowed: MESSAGE_PLACEHOLDERS,
    })),
  );
}

function paperTexts({ letters }: Policy): PlacedText[] {
  return Object.entries(letters).flatMap(([name, { title, paragraphs, annex }]) => {
    const texts: [Path, string][] = [
      [['title'], title],
      ...paragraphs.map((text, index): [Path, string] => [['paragraphs', index], text]),
      [['annex'], annex ?? ''],
    ];
    return texts.map(([path, text]) => ({ path: ['letters', name, ...path], text, allowed: PLACEHOLDERS }));
  });
}

function placeFindings({ path, text, allowed }: PlacedText): PolicyFinding[] {
  const known = allowed.map((name) => `{${name}}`).join(' ');
  const unknown = placeholdersOf(text).filter((place) => !allowed.includes(place));
  const findings = unknown.map((place): PolicyFinding => ({
    code: 'placeholder_unknown',
    path,
    message: `占位符“{${place}}”不认识，可用：“${known}”`,
  }));
  if (!/[{}｛｝]/.test(text.replace(/\{[a-zA-Z]+\}/g, ''))) return findings;
  const message = `有不成占位符的花括号，会原样发给收信人；占位符须用英文半角花括号、成对书写，可用：“${known}”`;
  return [...findings, { code: 'placeholder_unknown', path, message }];
}
