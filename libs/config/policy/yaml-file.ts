import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { PolicyRefusal } from './policy.refusal.ts';

export interface YamlFile {
  path: string;
  document: Document;
  lines: LineCounter;
}

/** Reads a YAML file; refuses one that cannot be parsed, with file and line. */
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
  return { path, document, lines };
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

/** Validates the document; unknown or wrong fields are refused with file, line and remedy. */
export function checkShape<T>(file: YamlFile, schema: z.ZodType<T>): T {
  const result = schema.safeParse(file.document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    throw new PolicyRefusal(
      'policy_field_unknown',
      file.path,
      lineOf(file, [...path, key]),
      `字段“${[...path, key].join('.')}”不认识，请删去或改正拼写`,
    );
  }
  throw new PolicyRefusal(
    'policy_field_wrong',
    file.path,
    lineOf(file, path),
    `字段“${path.join('.')}”不对：${issue.message}`,
  );
}
