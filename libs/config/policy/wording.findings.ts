import type { MessageWording, Policy } from '../../domain/ladder/policy.ts';
import {
  MESSAGE_PLACEHOLDERS,
  PLACEHOLDERS,
  placeholdersOf,
  TOGETHER_PLACEHOLDERS,
  TOGETHER_SUBJECT_PLACEHOLDERS,
} from '../../domain/wording/placeholders.ts';
import { requiredTemplates, WITHOUT_LINK } from '../../domain/wording/required-templates.ts';
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
  const misplaced = [...messageTexts(policy), ...paperTexts(policy)].flatMap(placeFindings);
  return [...missing, ...misplaced, ...togetherFindings(policy)];
}

/** What a message says of one case. */
export const textsOf = (words: MessageWording | undefined): string[] =>
  words === undefined ? [] : [words.subject, words.sms, words.email];

function messageTexts({ wording }: Policy): PlacedText[] {
  return Object.entries(wording).flatMap(([name, { together, ...words }]) => {
    const path: Path = ['messages', name];
    const { line = '', subject = '', ...ofSeveral } = together ?? {};
    const inTogether: Path = [...path, 'together'];
    const ofOne = MESSAGE_PLACEHOLDERS.filter((place) => place !== 'link' || !WITHOUT_LINK.includes(name));
    return [
      ...placed(path, words, ofOne),
      ...placed(inTogether, { subject }, TOGETHER_SUBJECT_PLACEHOLDERS),
      ...placed(inTogether, ofSeveral, TOGETHER_PLACEHOLDERS),
      ...placed(inTogether, { line }, ofOne),
    ];
  });
}

const placed = (path: Path, texts: Readonly<Record<string, string>>, allowed: readonly string[]): PlacedText[] =>
  Object.entries(texts).map(([part, text]) => ({ path: [...path, part], text, allowed }));

/** Several messages as one: a list needs a line for each of them, and a line needs a list to stand in. */
function togetherFindings({ wording }: Policy): PolicyFinding[] {
  return Object.entries(wording).flatMap(([name, words]): PolicyFinding[] => {
    const message = togetherFault(words);
    return message === null ? [] : [{ code: 'together_line', path: ['messages', name, 'together'], message }];
  });
}

function togetherFault({ together, ...ofOne }: MessageWording): string | null {
  if (together === undefined) return null;
  const listed = (['sms', 'email'] as const).filter((channel) => placeholdersOf(together[channel]).includes('list'));
  const twice = listed.find(
    (channel) => placeholdersOf(together[channel]).filter((place) => place === 'list').length > 1,
  );
  if (twice !== undefined) return `${twice} 里有两个 {list}，请只留一个`;
  if (listed.length === 0)
    return together.line === undefined ? null : '写了 line，但 sms 和 email 都没有 {list}，请补上或删去 line';
  if (together.line === undefined) return '用了 {list} 却没有 line，请补写每件事项的一行';
  if (!placeholdersOf(together.line).includes('link')) return null;
  const linkless = listed.find((channel) => !placeholdersOf(ofOne[channel]).includes('link'));
  return linkless === undefined
    ? null
    : `line 里有 {link}，但单条文字 ${linkless} 没有 {link}，合并后没有链接可填；请在 ${linkless} 里补上，或从 line 删去`;
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
    message: `占位符“{${place}}”不能用在这里，可用：“${known}”`,
  }));
  if (!/[{}｛｝]/.test(text.replace(/\{[a-zA-Z]+\}/g, ''))) return findings;
  const message = `有不成占位符的花括号，会原样发给收信人；占位符须用英文半角花括号、成对书写，可用：“${known}”`;
  return [...findings, { code: 'placeholder_unknown', path, message }];
}
