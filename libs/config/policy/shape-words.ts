import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const EXPECTED: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“true”或“false”',
  array: '列表（每项一行，以“- ”开头，或写在方括号里）',
  object: '下一层的“字段: 值”',
  record: '下一层的“字段: 值”',
};

/** The path of a field as people read it: items of a list by their id, or by their place counted from one. */
export function fieldName(path: readonly PropertyKey[], body: unknown): string {
  let at = body;
  return path
    .map((key) => {
      at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined;
      if (typeof key !== 'number') return String(key);
      const id = typeof at === 'object' && at !== null && 'id' in at ? at.id : undefined;
      return typeof id === 'string' ? id : `第${key + 1}项`;
    })
    .join('.');
}

/** Parse options with which only what the schema itself says is a message, whatever language a process gave the validator. */
export const OWN_WORDS = { reportInput: true, error: () => '' };

/** What is wrong with a field and how to mend it, of an issue found with `OWN_WORDS`. */
export function shapeWords(issue: Issue): string {
  if (issue.input === undefined && issue.code !== 'custom') return `缺少这一项，请补写${choices(issue)}`;
  if (issue.input === null) return `空着，请补写${choices(issue)}`;
  if (issue.message !== '') return `${written(issue.input)}${issue.message}`;
  switch (issue.code) {
    case 'invalid_value':
      return `${written(issue.input)}只能是 ${listed(issue.values)}`;
    case 'invalid_type':
      return typeWords(issue);
    case 'too_small':
      if (issue.origin === 'string') return '空着，请补写';
      return issue.origin === 'array' ? `至少写${issue.minimum}项` : `${written(issue.input)}不能小于${least(issue)}`;
    case 'too_big':
      return issue.origin === 'array' ? `最多写${issue.maximum}项` : `${written(issue.input)}不能大于${issue.maximum}`;
    case 'invalid_key':
      return '字段名只能用小写字母、数字和连字符';
    default:
      return '写法不对，请对照已有的规则文件改正';
  }
}

function typeWords({ expected, input }: Extract<Issue, { code: 'invalid_type' }>): string {
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return `应为文字，写的是“${input}”；请加英文双引号，写成 "${input}"`;
  }
  return `应为${EXPECTED[expected] ?? '别的写法'}，写的却是${kindOf(input)}`;
}

function kindOf(input: unknown): string {
  if (Array.isArray(input)) return '列表';
  if (typeof input === 'object') return '下一层的“字段: 值”';
  return typeof input === 'number' ? `数字“${input}”` : `“${input as string | boolean}”`;
}

const least = ({ minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): string =>
  String(inclusive === false ? Number(minimum) + 1 : minimum);

/** A wrong scalar is quoted, so that it is found in its line. */
const written = (input: unknown): string =>
  typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean' ? `写的是“${input}”，` : '';

const choices = (issue: Issue): string => (issue.code === 'invalid_value' ? `，可用：${listed(issue.values)}` : '');

const listed = (values: readonly unknown[]): string => values.map(String).join('、');
