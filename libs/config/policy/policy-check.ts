import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CASE_KINDS, type CaseKind } from '../../domain/case/case-kind.ts';
import type { ExtensionRule, Policy } from '../../domain/ladder/policy.ts';
import type { ProcedurePolicy } from '../../domain/policy/procedure.ts';
import { caseAsProcedure } from '../../domain/policy/case-procedure.ts';
import type { PolicyFinding } from './finding.ts';
import type { LayeredFile } from './layered-file.ts';
import { checkShape, refusalAt } from './layered-file.ts';
import { policyFindings } from './policy.findings.ts';
import { PolicyRefusal } from './policy.refusal.ts';
import { kindSchema, policySchemas, wordingSchemas } from './policy.schema.ts';
import { procedureFindings } from './procedure.findings.ts';
import { procedureSchema, type ProcedureFile } from './procedure.schema.ts';
import { wordingFindings } from './wording.findings.ts';
import { readYaml } from './yaml-file.ts';

export interface PolicyCheck {
  checked: { procedure: ProcedurePolicy; policy: Policy | null } | null;
  refusals: PolicyRefusal[];
  warnings: PolicyRefusal[];
}

/** One policy, shape before sense: faults of the shape hide what it means. */
export function checkPolicy(layered: LayeredFile): PolicyCheck {
  const known = checkShape(layered, kindSchema);
  if (Array.isArray(known)) return refused(known);
  return isCaseKind(known.kind) ? checkCasePolicy(layered, known.kind) : checkProcedure(layered);
}

const isCaseKind = (kind: string): kind is CaseKind => (CASE_KINDS as readonly string[]).includes(kind);

/** Rules without a date that could be extended. */
const NO_EXTENSION: ExtensionRule = { maximum: 0 };

/** What stands in for the dates of rules that know none. */
const UNDATED = { dayEndsAt: '24:00', spread: 'none', clocks: {} } as const;

function checkCasePolicy(layered: LayeredFile, kind: CaseKind): PolicyCheck {
  const shaped = checkRules(layered, kind);
  if (Array.isArray(shaped)) return refused(shaped);
  const { wording, ...rules } = shaped;
  const words = readWording(layered, wording, kind);
  if (Array.isArray(words)) return refused(words);
  const { messages, letters } = words.texts;
  const policy: Policy = { extension: NO_EXTENSION, ...UNDATED, ...rules, wording: messages, letters };
  const judgement = judged(layered, policyFindings(policy), { procedure: caseAsProcedure(policy), policy });
  const faults = wordingFindings(policy).map(({ path, code, message }) =>
    refusalAt(words.file, path, `policy_${code}`, message),
  );
  return faults.length === 0
    ? judgement
    : { ...judgement, checked: null, refusals: [...judgement.refusals, ...faults] };
}

function checkRules(layered: LayeredFile, kind: CaseKind) {
  switch (kind) {
    case 'task':
      return checkShape(layered, policySchemas.task);
    case 'duty':
      return checkShape(layered, policySchemas.duty);
    case 'acknowledgement':
      return checkShape(layered, policySchemas.acknowledgement);
    default:
      return kind satisfies never;
  }
}

function checkProcedure(layered: LayeredFile): PolicyCheck {
  const shaped = checkShape(layered, procedureSchema);
  if (Array.isArray(shaped)) return refused(shaped);
  return judged(layered, procedureFindings(shaped), { procedure: bounded(shaped), policy: null });
}

/** Unbounded repetitions are refused by the findings; a count of zero keeps the type honest until they are read. */
function bounded(file: ProcedureFile): ProcedurePolicy {
  const clocks = Object.entries(file.clocks).map(([name, { rungs, ...clock }]) => {
    const finite = rungs.map(({ repeat, ...rung }) =>
      repeat === undefined ? rung : { ...rung, repeat: { every: repeat.every, times: repeat.times ?? 0 } },
    );
    return [name, { ...clock, rungs: finite }] as const;
  });
  return { ...file, clocks: Object.fromEntries(clocks) };
}

/** The words lie beside the file that names them, which may be the base. */
function readWording(layered: LayeredFile, name: string, kind: CaseKind) {
  const namer = layered.files.find(({ body }) => body['wording'] !== undefined) ?? layered.files[0];
  const path = join(dirname(namer.path), name);
  if (!existsSync(path)) {
    return [refusalAt(layered, ['wording'], 'policy_wording_missing', `文字文件“${name}”不存在`)];
  }
  try {
    const yaml = readYaml(path);
    const file: LayeredFile = { files: [yaml], body: yaml.body };
    const texts = checkWords(file, kind);
    return Array.isArray(texts) ? texts : { file, texts };
  } catch (error) {
    if (error instanceof PolicyRefusal) return [error];
    throw error;
  }
}

function checkWords(file: LayeredFile, kind: CaseKind) {
  if (kind !== 'acknowledgement') return checkShape(file, wordingSchemas[kind]);
  const texts = checkShape(file, wordingSchemas[kind]);
  return Array.isArray(texts) ? texts : { ...texts, letters: {} };
}

function judged(
  layered: LayeredFile,
  findings: PolicyFinding[],
  checked: NonNullable<PolicyCheck['checked']>,
): PolicyCheck {
  const at = ({ path, code, message }: PolicyFinding) => refusalAt(layered, path, `policy_${code}`, message);
  const refusals = findings.filter(({ severity }) => severity !== 'warning').map(at);
  const warnings = findings.filter(({ severity }) => severity === 'warning').map(at);
  return { checked: refusals.length === 0 ? checked : null, refusals, warnings };
}

function refused(refusals: PolicyRefusal[]): PolicyCheck {
  return { checked: null, refusals, warnings: [] };
}
