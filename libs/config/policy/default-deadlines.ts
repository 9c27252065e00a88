import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CONFIDENCES } from '../../domain/ladder/policy.ts';
import { DEFAULT_DUE_STARTS, type DefaultDueRules } from '../../domain/notice-matching/default-due-rule.ts';
import { defaultDeadlineFindings } from './default-deadlines.findings.ts';
import { identity, limit, text } from './field.schema.ts';
import { checkShape, refusalAt, type LayeredFile } from './layered-file.ts';
import { PolicyRefusal } from './policy.refusal.ts';
import { readYaml } from './yaml-file.ts';

/** Default deadlines of imported documents; they open no case, so they are no procedure. */
export const DEFAULT_DEADLINES = join('intake', 'default-deadlines.yaml');

const kind = z.strictObject({
  id: identity,
  title: text,
  words: z.array(text).min(1, '至少写一个标题里的词'),
  countedFrom: z.enum(DEFAULT_DUE_STARTS),
  limit: limit.optional(),
  source: text,
  confidence: z.enum(CONFIDENCES),
});

/** Unknown fields are refused. */
const defaultDeadlinesSchema = z.strictObject({
  version: z.int().positive(),
  title: text,
  kinds: z.array(kind).min(1, '至少写一种文件'),
});

/** The rules of a policy directory, null where the office has none or the file is refused; every fault with file and line. */
export function checkDefaultDeadlines(dir: string): { rules: DefaultDueRules | null; refusals: PolicyRefusal[] } {
  const path = join(dir, DEFAULT_DEADLINES);
  if (!existsSync(path)) return { rules: null, refusals: [] };
  try {
    const yaml = readYaml(path);
    const file: LayeredFile = { files: [yaml], body: yaml.body };
    const rules = checkShape(file, defaultDeadlinesSchema);
    if (Array.isArray(rules)) return { rules: null, refusals: rules };
    const faults = defaultDeadlineFindings(rules);
    const refusals = faults.map((fault) => refusalAt(file, fault.path, `policy_${fault.code}`, fault.message));
    return { rules: refusals.length === 0 ? rules : null, refusals };
  } catch (error) {
    if (error instanceof PolicyRefusal) return { rules: null, refusals: [error] };
    throw error;
  }
}

/** The rules of a policy directory, null where the office has none; throws the first PolicyRefusal. */
export function readDefaultDeadlines(dir: string): DefaultDueRules | null {
  const { rules, refusals } = checkDefaultDeadlines(dir);
  if (refusals[0] !== undefined) throw refusals[0];
  return rules;
}
