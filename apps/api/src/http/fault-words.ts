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
      return `应为${TYPES[issue.expected] ?? issue.expected}，不是${typeOf(issue.input)}`;
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')}`;
    case 'invalid_format':
      return issue.format in FORMATS ? `应为${FORMATS[issue.format]}` : fallback(issue);
    case 'too_small':
      return `${measured(issue.origin)}不能少于${bound(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `${measured(issue.origin)}不能多于${bound(issue.maximum, issue.origin)}`;
    case 'invalid_union':
      return '不是可用的写法';
    default:
      return fallback(issue);
  }
}

function typeOf(input: unknown): string {
  if (input === null) return '空值';
  if (Array.isArray(input)) return '列表';
  if (typeof input === 'number' && !Number.isInteger(input)) return '小数';
  return TYPES[typeof input] ?? '这样的值';
}

const UNITS: Readonly<Record<string, string>> = { string: '个字', array: '项' };
const measured = (origin: string): string => (origin in UNITS ? '' : '数值');
const bound = (limit: number | bigint, origin: string): string => ` ${limit} ${UNITS[origin] ?? ''}`.trimEnd();

function fallback(issue: Issue): string {
  const words = inChinese(issue);
  return (typeof words === 'string' ? words : words?.message) ?? '写法不对';
}
