import type { z } from 'zod';
import type { LayerBody } from '../../domain/policy/layers.ts';
import { PolicyRefusal } from './policy.refusal.ts';
import { fieldName, OWN_WORDS, shapeWords } from './shape-words.ts';
import { lineOf, type YamlFile } from './yaml-file.ts';

/** A policy as its files give it: the local file first, the bases behind it, and what they say together. */
export interface LayeredFile {
  files: readonly [YamlFile, ...YamlFile[]];
  body: LayerBody;
}

/** A refusal or finding at the file and line where the value was written, the local file before its base. */
export function refusalAt(
  layered: LayeredFile,
  path: readonly PropertyKey[],
  code: string,
  what: string,
): PolicyRefusal {
  const places = layered.files.map((file) => ({ file, path: pathIn(file, layered.body, path) }));
  const deepest = Math.max(...places.map((place) => place.path.length));
  const place = places.find((candidate) => candidate.path.length === deepest) ?? { file: layered.files[0], path: [] };
  return new PolicyRefusal(code, place.file.path, lineOf(place.file, place.path), what);
}

/** The part of a merged path that a file has itself; list items are looked up by their id, other lists are of one file. */
function pathIn(file: YamlFile, merged: unknown, path: readonly PropertyKey[]): PropertyKey[] {
  const found: PropertyKey[] = [];
  let [whole, own]: [unknown, unknown] = [merged, file.body];
  for (const segment of path) {
    const list = Array.isArray(own) ? { items: own as unknown[], isMerged: own === whole } : null;
    whole = step(whole, segment);
    const id = list === null ? undefined : step(whole, 'id');
    if (list !== null && id === undefined && !list.isMerged) break;
    const key = list === null || id === undefined ? segment : list.items.findIndex((item) => step(item, 'id') === id);
    own = step(own, key);
    if (own === undefined) break;
    found.push(key);
  }
  return found;
}

function step(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

/** The validated value, or every unknown and wrong field with file, line and remedy. */
export function checkShape<T>(layered: LayeredFile, schema: z.ZodType<T>): T | PolicyRefusal[] {
  const result = schema.safeParse(layered.body, OWN_WORDS);
  if (result.success) return result.data;
  return result.error.issues.flatMap((issue) => issueRefusals(layered, issue));
}

function issueRefusals(layered: LayeredFile, issue: z.core.$ZodIssue): PolicyRefusal[] {
  const name = (path: readonly PropertyKey[]): string => fieldName(path, layered.body);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return refusalAt(layered, path, 'policy_field_unknown', `字段“${name(path)}”不认识，请删去或改正拼写`);
    });
  }
  if (issue.code === 'invalid_value' && issue.path.at(-1) === 'verb' && typeof issue.input === 'string') {
    const what = `动作“${issue.input}”（${name(issue.path)}）没有执行程序，可用：${issue.values.map(String).join('、')}`;
    return [refusalAt(layered, issue.path, 'policy_verb_without_executor', what)];
  }
  return [refusalAt(layered, issue.path, 'policy_field_wrong', `字段“${name(issue.path)}”不对：${shapeWords(issue)}`)];
}
