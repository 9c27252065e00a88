import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“true”或“false”',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
  null: '空值',
};
const FORMATS: Readonly<Record<string, string>> = {
  uuid: '编号，如 3f2b8c1e-5d4a-4c6b-9e7f-0a1b2c3d4e5f',
  date: '日期，如 2026-11-30',
  datetime: '时刻，如 2026-11-30T01:00:00Z',
  email: '邮箱地址，如 name@example.com',
  url: '网址，如 https://example.com/',
};
const inChinese = z.locales.zhCN().localeError;

/** What is wrong with a value and what it should be, for people; a schema's own words come before these. */
export function faultWords(issue: Issue): string {
  if (issue.input === undefined && issue.code !== 'custom') return '缺少这一项，请补上';
  switch (issue.code) {
    case 'invalid_type':
      return `应为${TYPES[issue.expected] ?? issue.expected}${otherThan(issue.input)}`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_format':
      return issue.format in FORMATS ? `应为${FORMATS[issue.format]}` : fallback(issue);
    case 'too_small':
      return boundWords(issue.origin, issue.minimum, issue.inclusive === false ? MORE : AT_LEAST);
    case 'too_big':
      return boundWords(issue.origin, issue.maximum, issue.inclusive === false ? LESS : AT_MOST);
    case 'invalid_union':
      return Array.isArray(issue['options']) ? oneOf(issue['options']) : '不是可用的写法';
    default:
      return fallback(issue);
  }
}

const oneOf = (values: readonly unknown[]): string => `只能是 ${values.map(String).join('、')}`;

/** A text that is no number arrives as NaN, which says nothing to people. */
function otherThan(input: unknown): string {
  if (Number.isNaN(input)) return '';
  if (input === null) return '，不是空值';
  if (Array.isArray(input)) return '，不是列表';
  if (typeof input === 'number' && !Number.isInteger(input)) return '，不是小数';
  return `，不是${TYPES[typeof input] ?? '这样的值'}`;
}

const UNITS: Readonly<Record<string, string>> = { string: '个字', array: '项' };
/** How a limit is said of a number, and of what is counted. */
type Relation = readonly [ofNumber: string, ofCount: string];
const AT_LEAST: Relation = ['不能小于', '不能少于'];
const AT_MOST: Relation = ['不能大于', '不能多于'];
const MORE: Relation = ['必须大于', '必须多于'];
const LESS: Relation = ['必须小于', '必须少于'];

function boundWords(origin: string, limit: number | bigint, [ofNumber, ofCount]: Relation): string {
  const unit = UNITS[origin];
  return unit === undefined ? `${ofNumber} ${limit}` : `${ofCount} ${limit} ${unit}`;
}

function fallback(issue: Issue): string {
  const words = inChinese(issue);
  return (typeof words === 'string' ? words : words?.message) ?? '写法不对';
}
