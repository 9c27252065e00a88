import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { LayerBody } from '../../domain/policy/layers.ts';
import { PolicyRefusal } from './policy.refusal.ts';

export interface YamlFile {
  path: string;
  document: Document;
  lines: LineCounter;
  body: LayerBody;
}

/** Reads a YAML file; refuses one that cannot be parsed or holds no fields, with file and line. */
export function readYaml(path: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const fault = document.errors[0];
  if (fault !== undefined) {
    throw new PolicyRefusal(
      'policy_not_yaml',
      path,
      lines.linePos(fault.pos[0]).line,
      `不是合格的 YAML：${fault.message}`,
    );
  }
  const body: unknown = document.toJS();
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new PolicyRefusal('policy_not_yaml', path, 1, '文件里没有“字段: 值”，请对照已有的规则文件填写');
  }
  return { path, document, lines, body: body as LayerBody };
}

/** The line a path inside the document stands on; the nearest parent's when it is absent. */
export function lineOf(file: YamlFile, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = file.document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range !== undefined) return file.lines.linePos(range[0]).line;
  }
  return 1;
}
