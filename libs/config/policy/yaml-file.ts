import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { LayerBody } from '../../domain/policy/layers.ts';
import { PolicyRefusal } from './policy.refusal.ts';
import { yamlWords } from './yaml-words.ts';

export interface YamlFile {
  path: string;
  document: Document;
  lines: LineCounter;
  body: LayerBody;
}

/** Reads a YAML file; refuses one that is no text, cannot be parsed or holds no fields, with file and line. */
export function readYaml(path: string): YamlFile {
  const text = textOf(path);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fault = faultOf(document);
  if (fault !== null) {
    const { line } = lines.linePos(fault.offset);
    throw new PolicyRefusal('policy_not_yaml', path, line, yamlWords(fault.code, text.split('\n')[line - 1] ?? ''));
  }
  const body: unknown = document.toJS();
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new PolicyRefusal('policy_not_yaml', path, 1, '文件里没有“字段: 值”，请对照已有的规则文件填写');
  }
  return { path, document, lines, body: body as LayerBody };
}

function textOf(path: string): string {
  const bytes = readFileSync(path);
  if (isUtf8(bytes) && !bytes.includes(0)) return bytes.toString('utf8');
  const remedy = '请用记事本或 WPS 打开，另存为“UTF-8”编码的纯文本';
  throw new PolicyRefusal('policy_not_text', path, null, `不是“UTF-8”编码的文本；${remedy}`);
}

/** What the parser could not read, or would read as something else than is written: unknown tags and references. */
function faultOf(document: Document): { code: YAMLError['code']; offset: number } | null {
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) return { code: fault.code, offset: fault.pos[0] };
  let offset: number | null = null;
  visit(document, {
    Alias: (_key, node) => {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset === null ? null : { code: 'BAD_ALIAS', offset };
}

/** The line a path inside the document stands on; the nearest parent's when it is absent. */
export function lineOf(file: YamlFile, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetOf(file.document, path.slice(0, length));
    if (offset !== null) return file.lines.linePos(offset).line;
  }
  return 1;
}

/** Where a field's name stands, or an item of a list. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const name = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))?.key
    : document.getIn(path, true);
  return (name as { range?: [number, number, number] } | null | undefined)?.range?.[0] ?? null;
}
