import type { YAMLError } from 'yaml';

const QUOTE = '若是文字，请给整个值加英文双引号';
const BRACKETS = '请检查引号、方括号、花括号是否成对，逗号和冒号是否是英文半角';
const REFERENCE = `规则文件不用 & 和 * 引用，请把内容直接写出；${QUOTE}`;
const TAG = `值前的“!”标记不认识，请删去；${QUOTE}`;

const WORDS: Readonly<Record<YAMLError['code'], string>> = {
  ALIAS_PROPS: REFERENCE,
  BAD_ALIAS: REFERENCE,
  BAD_COLLECTION_TYPE: TAG,
  BAD_DIRECTIVE: '以“%”开头的行是指令，规则文件不用，请删去',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对，请删去反斜杠，或改用单引号',
  BAD_INDENT: '缩进不对，或方括号、花括号没有收尾；请与同一层的行对齐，并检查括号是否成对',
  BAD_PROP_ORDER: TAG,
  BAD_SCALAR_START: `值不能以“%”“@”“\`”开头；${QUOTE}`,
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“: ”，或下一行多缩进了；请对齐缩进，值里有冒号的请给整个值加英文双引号',
  BLOCK_IN_FLOW: '方括号、花括号里不能用缩进写下一层，请都写在括号里，或都用缩进写',
  DUPLICATE_KEY: '这个字段在同一层已经写过，请删去其中一个',
  IMPOSSIBLE: '看不懂，请对照已有的规则文件改正',
  KEY_OVER_1024_CHARS: '字段名太长，可能缺了引号或括号',
  MISSING_CHAR: `少了一个符号；${BRACKETS}，“#”前是否有空格`,
  MULTILINE_IMPLICIT_KEY: '这一行不是“字段: 值”，冒号须是英文半角，后面空一格',
  MULTIPLE_ANCHORS: REFERENCE,
  MULTIPLE_DOCS: '用“---”分成了几份；一个文件只写一份规则，请删去“---”或另存一个文件',
  MULTIPLE_TAGS: TAG,
  NON_STRING_KEY: '字段名只能是文字，请改正冒号前的内容',
  RESOURCE_EXHAUSTION: '层次太多，请检查括号是否成对',
  TAB_AS_INDENT: '缩进用了制表符，请改成空格',
  TAG_RESOLVE_FAILED: TAG,
  UNEXPECTED_TOKEN: `多了一个符号；${BRACKETS}`,
};
const LONGEST_QUOTE = 40;

/** A fault of the parser in Chinese, with the line it stands on. */
export function yamlWords(code: YAMLError['code'], line: string): string {
  const quoted = line.trim().replaceAll('\t', ' ');
  const said = quoted.length > LONGEST_QUOTE ? `${quoted.slice(0, LONGEST_QUOTE)}…` : quoted;
  return said === '' ? `格式不对：${WORDS[code]}` : `格式不对：${WORDS[code]}（原文：“${said}”）`;
}
