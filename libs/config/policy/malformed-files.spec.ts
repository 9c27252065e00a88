import { parseDocument } from 'yaml';
import { z } from 'zod';
import { foreignWords } from './chinese-only.spec-support.ts';
import { PolicyDirectory } from './policy-directory.spec-support.ts';

const NATIONAL = 'task/national.yaml';

let dir: PolicyDirectory;
beforeEach(() => {
  dir = new PolicyDirectory();
});
afterEach(() => dir.remove());

/** Fits nowhere. */
const STRANGE = { strange: 1 };

const swapped = (before: string, after: string) => (text: string) => text.replace(before, after);

test.each<[string, string, (text: string) => string]>([
  ['an empty file', '第1行：文件里没有“字段: 值”', () => ''],
  ['only a remark', '第1行：文件里没有“字段: 值”', () => '# 规则\n'],
  ['a list instead of fields', '第1行：文件里没有“字段: 值”', () => '- 一\n- 二\n'],
  ['a sentence', '第1行：文件里没有“字段: 值”', () => '各单位应按时办理\n'],
  ['a tab', '第11行：格式不对：缩进用了制表符', swapped('  maximum: 2', '\tmaximum: 2')],
  ['a wrong indent', '第17行：格式不对：一行里有两个“: ”', swapped('    source: 办', '     source: 办')],
  ['a field twice', '第4行：格式不对：这个字段在同一层已经写过', swapped('version: 4', 'version: 4\nversion: 4')],
  ['an open quote', '第8行：格式不对：少了一个符号', swapped('"24:00"', '"24:00')],
  ['an open bracket', '第21行：格式不对：缩进不对，或方括号', swapped('[contact]', '[contact')],
  ['a brace too many', '格式不对：', swapped(' }', ' }}')],
  ['a full-width colon', '第3行：格式不对：这一行不是“字段: 值”', swapped('version: 4', 'version：1')],
  ['no space after the colon', '第3行：格式不对：这一行不是“字段: 值”', swapped('version: 4', 'version:1')],
  ['a colon in a title', '第5行：格式不对：一行里有两个“: ”', swapped('title: ', 'title: 注意: ')],
  ['a title that begins with a star', '第5行：格式不对：规则文件不用', swapped('title: ', 'title: *')],
  ['a title that begins with a percent sign', '第5行：格式不对：值不能以', swapped('title: ', 'title: %')],
  ['a mark before a value', '第3行：格式不对：值前的“!”标记', swapped('version: 4', 'version: !x 1')],
  ['two documents', '第3行：格式不对：用“---”分成了几份', swapped('version: 4', '---\nversion: 4')],
  ['a backslash', '第8行：格式不对：双引号里的反斜杠', swapped('"24:00"', '"24\\q00"')],
])('%s is refused in Chinese with its line and the remedy', (_what, expected, change) => {
  dir.keepOnly('task');
  const messages = dir.messagesWith(NATIONAL, change(dir.read(NATIONAL)));
  expect(messages).toEqual([expect.stringContaining(expected)]);
  expect(messages.flatMap(foreignWords)).toEqual([]);
});

test.each<[string, string, string, string]>([
  ['a bare number', 'term: 2 working days', 'term: 5', '第17行：期限“5”没有单位'],
  ['a number of days', 'term: 2 working days', 'term: 5 days', '第17行：期限“5 days”没有写明自然日还是工作日'],
  ['a negative term', 'term: 2 working days', 'term: -2 working days', '第17行：期限“-2 working days”不能为负数'],
  ['an unknown unit', 'term: 2 working days', 'term: 2 weeks', '第17行：期限“2 weeks”的单位“weeks”不认识'],
  [
    'a term backwards',
    'term: 2 working days',
    'term: 2 working days before',
    '第17行：“2 working days before”应向后计算',
  ],
  ['the end of a period', 'term: 2 working days', 'term: end of quarter', '第17行：“end of quarter”不能写在这里'],
  ['the date of a paper', 'term: 2 working days', 'term: stated', '第17行：只有办理期限（clocks.due）能写 stated'],
  ['a version in words', 'version: 4', 'version: one', '第3行：字段“version”不对：应为数字，写的却是“one”'],
  ['a version of nothing', 'version: 4', 'version: 0', '第3行：字段“version”不对：写的是“0”，不能小于1'],
  ['half a version', 'version: 4', 'version: 1.5', '第3行：字段“version”不对：应为整数，写的却是数字“1.5”'],
  ['a number as title', 'title: 任', 'title: 5 #', '第5行：字段“title”不对：应为文字，写的是“5”；请加英文双引号'],
  ['an empty title', 'title: 任', 'title: "" #', '第5行：字段“title”不对：空着，请补写'],
  ['a missing title', 'title: 任', '# 任', '第1行：字段“title”不对：缺少这一项，请补写'],
  [
    'an unknown procedure',
    'kind: task',
    'kind: tasks',
    '第4行：字段“kind”不对：写的是“tasks”，只能是 task、duty、acknowledgement、hazard',
  ],
  ['no procedure', 'kind: task', '# task', '第1行：字段“kind”不对：缺少这一项，请补写，可用：task、'],
  ['a day that ends as it begins', '"24:00"', '"00:00"', '第8行：字段“dayEndsAt”不对：写的是“00:00”'],
  [
    'an unknown reader',
    '[contact]',
    '[boss]',
    '第21行：字段“clocks.receipt.rungs.first.audience.第1项”不对：写的是“boss”',
  ],
  [
    'a reader without brackets',
    '[contact]',
    'contact',
    '第21行：字段“clocks.receipt.rungs.first.audience”不对：应为列表',
  ],
  ['an unknown verb', 'verb: remind', 'verb: nag', '第21行：动作“nag”（clocks.receipt.rungs.first.verb）没有执行程序'],
  ['a verb that is missing', 'verb: remind, ', '', '第21行：字段“clocks.receipt.rungs.first.verb”不对：缺少这一项'],
  [
    'an hour without minutes',
    '"09:00"',
    '9',
    '第21行：字段“clocks.receipt.rungs.first.time”不对：写的是“9”，请写成“时:分”',
  ],
  ['a word for yes', '"on"', 'true', '第22行：字段“clocks.receipt.rungs.last.at”不对：应为文字'],
  ['too many extensions', 'maximum: 2', 'maximum: 99', '第11行：字段“extension.maximum”不对：写的是“99”，不能大于20'],
  [
    'a reader twice',
    '[contact]',
    '[contact, contact]',
    '第21行：字段“clocks.receipt.rungs.first.audience”不对：同一个写了两次',
  ],
  [
    'an extension without its source',
    '  source: 办公惯例，可按本单位规定修改\n  conf',
    '  conf',
    '第10行：字段“extension.source”不对：缺少这一项',
  ],
  ['words elsewhere', 'wording: wording.yaml', 'wording: ../x.yaml', '第14行：字段“wording”不对：写的是“../x.yaml”'],
  [
    'words that are not there',
    'wording: wording.yaml',
    'wording: my-wording.yaml',
    '第14行：文字文件“my-wording.yaml”不存在',
  ],
])('%s is the one fault, said in Chinese at its line', (_what, before, after, expected) => {
  dir.keepOnly('task');
  const messages = dir.messagesWith(NATIONAL, dir.read(NATIONAL).replace(before, after));
  expect(messages).toEqual([expect.stringContaining(expected)]);
  expect(messages.flatMap(foreignWords)).toEqual([]);
});

test.each([
  ['a bare number', '3'],
  ['the end of a period', 'end of quarter'],
  ['a holiday', '7 natural days before 国庆节'],
  ['a working day after a holiday', 'first working day after 春节'],
  ['a date', '2026-10-31'],
  ['no days at all', '0 working days after'],
  ['an unknown unit', '3 weeks before'],
  ['a word', 'soon'],
])('a rung that stands at %s is refused with the forms that are possible', (_what, at) => {
  for (const folder of ['task', 'hazard']) {
    const file = `${folder}/national.yaml`;
    const text = dir.read(file).replace('at: 3 working days before', `at: ${at}`);
    const messages = dir.messagesWith(file, text).filter((message) => message.startsWith(file));
    expect(messages).toEqual([expect.stringMatching(new RegExp(`第\\d+行：.*“${at}”.*working days before”`))]);
    expect(messages.flatMap(foreignWords)).toEqual([]);
  }
});

test.each(['task/minutes.yaml', 'task/wording.yaml', 'inspection/national.yaml', 'listed-supervision/ningbo.yaml'])(
  'whatever stands in a field of %s, nobody reads a word of the parser',
  (file) => {
    dir.keepOnly(file.split('/')[0]!);
    dir.drop('task/national.yaml');
    const text = dir.read(file);
    for (const path of kindsOfFields(parseDocument(text).toJS())) {
      for (const value of [undefined, null, -1.5, true, [5], STRANGE]) {
        const document = parseDocument(text);
        if (value === undefined) document.deleteIn(path);
        else document.setIn(path, document.createNode(value));
        const messages = dir.messagesWith(file, document.toString());
        expect(messages.filter((message) => foreignWords(message).length > 0)).toEqual([]);
        expect(messages.filter((message) => !/ 第\d+行：.*\p{Script=Han}/u.test(message))).toEqual([]);
        expect(messages.length > 0 || value !== STRANGE).toBe(true);
      }
    }
  },
);

/** One path for every kind of field; clocks, rungs and messages stand for their like. */
function kindsOfFields(body: unknown): (string | number)[][] {
  const kinds = new Map<string, (string | number)[]>();
  const visit = (value: unknown, path: (string | number)[]): void => {
    const kind = path.map((key, depth) => (depth % 2 === 1 || typeof key === 'number' ? '*' : key)).join('.');
    if (path.length > 0 && kinds.has(kind)) return;
    if (path.length > 0) kinds.set(kind, path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(body, []);
  return [...kinds.values()];
}

test('a process that speaks another language to its own users says the same of a policy', () => {
  dir.keepOnly('task');
  const wrong = dir.read(NATIONAL).replace('version: 4', 'version: one').replace('"09:00"', '9');
  const before = dir.messagesWith(NATIONAL, wrong);
  z.config(z.locales.zhCN());
  expect(dir.messagesWith(NATIONAL, wrong)).toEqual(before);
  z.config(z.locales.en());
});

test.each([
  ['in the encoding of old Windows', Uint8Array.of(0x74, 0x3a, 0x20, 0xb9, 0xe6, 0xd4, 0xf2)],
  ['in UTF-16', new Uint8Array(Buffer.from('\ufeffid: x', 'utf16le'))],
  ['that is no text', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0)],
])('a file %s is refused before its letters are garbled', (_what, bytes) => {
  dir.keepOnly('task');
  const messages = dir.messagesWith(NATIONAL, bytes);
  expect(messages).toEqual([expect.stringMatching(/^task\/national\.yaml：不是“UTF-8”编码的文本.*另存为/)]);
});
