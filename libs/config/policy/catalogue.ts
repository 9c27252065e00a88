import type { Policy } from '../../domain/ladder/policy.ts';
import type { Difference } from '../../domain/policy/layers.ts';
import { mergeLayers } from '../../domain/policy/layers.ts';
import type { ProcedurePolicy } from '../../domain/policy/procedure.ts';
import type { DefaultDueRules } from '../../domain/notice-matching/default-due-rule.ts';
import { checkDefaultDeadlines } from './default-deadlines.ts';
import type { LayeredFile } from './layered-file.ts';
import { checkShape } from './layered-file.ts';
import { headSchema, type PolicyHead } from './policy.schema.ts';
import { policyFiles } from './policy-files.ts';
import { PolicyRefusal } from './policy.refusal.ts';
import { checkPolicy } from './policy-check.ts';
import { lineOf, readYaml, type YamlFile } from './yaml-file.ts';

export interface CatalogueEntry {
  file: string;
  procedure: ProcedurePolicy;
  /** What cases are opened with; null for rules that are only read and previewed. */
  policy: Policy | null;
  base: { id: string; version: number } | null;
  /** What this policy sets otherwise than its bases. */
  differences: readonly Difference[];
  warnings: readonly PolicyRefusal[];
}

export interface Catalogue {
  entries: readonly CatalogueEntry[];
  /** Deadlines proposed for imported documents; null where the office has none. */
  defaults: DefaultDueRules | null;
  /** Every fault of every file; a program that opens cases must not start while there is one. */
  refusals: readonly PolicyRefusal[];
}

/** Every policy below a directory (`<dir>/<procedure>/*.yaml`), local layers laid over their bases, everything checked. */
export function readCatalogue(dir: string): Catalogue {
  const { paths, refusals } = policyFiles(dir);
  const heads = readHeads(paths, refusals);
  const entries = [...heads.known.values()].flatMap((headed) => {
    const layers = collect(refusals, () => layersOf(headed, heads));
    if (layers === null) return [];
    const checked = readLayers(layers);
    refusals.push(...checked.refusals);
    return checked.entry ?? [];
  });
  const defaults = checkDefaultDeadlines(dir);
  return { entries, defaults: defaults.rules, refusals: uniqueFaults([...refusals, ...defaults.refusals]) };
}

/** A fault of a base shows in every layer over it, but is one fault. */
function uniqueFaults(refusals: readonly PolicyRefusal[]): PolicyRefusal[] {
  return [...new Map(refusals.map((refusal) => [`${refusal.code} ${refusal.detail}`, refusal])).values()];
}

function twice({ file, head }: Headed, other: Headed): PolicyRefusal {
  const what = `规则编号“${head.id}”与 ${other.file.path} 重复，请改其中一个的 id`;
  return new PolicyRefusal('policy_twice', file.path, lineOf(file, ['id']), what);
}

interface Headed {
  file: YamlFile;
  head: PolicyHead;
}

interface Heads {
  known: Map<string, Headed>;
  /** Ids of files that are refused themselves; null for one whose id cannot be read, and which may be any. */
  refused: Set<string | null>;
}

function readHeads(paths: readonly string[], refusals: PolicyRefusal[]): Heads {
  const heads: Heads = { known: new Map(), refused: new Set(refusals.length === 0 ? [] : [null]) };
  for (const path of paths) {
    const file = collect(refusals, () => readYaml(path));
    const head = file === null ? [] : checkShape({ files: [file], body: file.body }, headSchema);
    if (file === null || Array.isArray(head)) {
      if (Array.isArray(head)) refusals.push(...head);
      heads.refused.add(idOf(file));
      continue;
    }
    const other = heads.known.get(head.id);
    if (other === undefined) heads.known.set(head.id, { file, head });
    else refusals.push(twice({ file, head }, other));
  }
  return heads;
}

const idOf = (file: YamlFile | null): string | null => headSchema.shape.id.safeParse(file?.body['id']).data ?? null;

/**
 * A policy and its bases, nearest first; null where a base is refused itself. Refuses a base nobody has, in another
 * version, or that leads back.
 */
function layersOf(headed: Headed, { known, refused }: Heads): [Headed, ...Headed[]] | null {
  const chain: [Headed, ...Headed[]] = [headed];
  let at = headed;
  while (at.head.base !== undefined) {
    const { id, version } = at.head.base;
    const line = lineOf(at.file, ['base', 'id']);
    const base = known.get(id);
    if (base === undefined) {
      if (refused.has(id) || refused.has(null)) return null;
      throw new PolicyRefusal('policy_base_unknown', at.file.path, line, `上级规则“${id}”不存在，请核对 base.id`);
    }
    if (base.head.version !== version) {
      const what = `依据的是“${id}”第${version}版，现在是第${base.head.version}版；请核对本地内容后改 base.version，并把 version 加 1`;
      throw new PolicyRefusal('policy_base_changed', at.file.path, line, what);
    }
    if (chain.includes(base)) {
      throw new PolicyRefusal('policy_base_circle', at.file.path, line, `“${id}”又以本规则为上级，请改正 base`);
    }
    chain.push(base);
    at = base;
  }
  return chain;
}

function readLayers(layers: [Headed, ...Headed[]]): { entry: CatalogueEntry | null; refusals: PolicyRefusal[] } {
  const [base, ...overlays] = [...layers].reverse().map(({ head, file }) => ({ id: head.id, body: file.body }));
  const merged = mergeLayers(base ?? { id: '', body: {} }, overlays);
  const { base: _named, ...body } = merged.body;
  const [own, ...rest] = layers;
  const layered: LayeredFile = { files: [own.file, ...rest.map(({ file }) => file)], body };
  const { checked, refusals, warnings } = checkPolicy(layered);
  if (checked === null) return { entry: null, refusals };
  const entry = {
    ...checked,
    file: own.file.path,
    base: own.head.base ?? null,
    differences: merged.differences,
    warnings,
  };
  return { entry, refusals };
}

function collect<T>(refusals: PolicyRefusal[], read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PolicyRefusal)) throw error;
    refusals.push(error);
    return null;
  }
}
