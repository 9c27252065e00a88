import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { dateOf } from '../domain/calendar/office-day.ts';
import type { Actor } from '../domain/case/actor.ts';
import { CASE_KIND_NAMES, type CaseKind } from '../domain/case/case-kind.ts';
import type { Policy } from '../domain/ladder/policy.ts';
import { procedureOf } from '../domain/case/procedures.ts';
import { stepDigest } from '../domain/case/step-digest.ts';
import { Refusal } from '../domain/refusal/refusal.ts';
import { EMPTY_HEAD } from '../ledger/link.ts';
import type { CaseRow } from './case-row.ts';
import { CaseOpener, type OpenCase, type OpenedCase } from './open-case.ts';
import type { Recorder } from './recorder.ts';
import { newDraft, type StepDraft } from './step-draft.ts';
import { apply } from './take-step.ts';
import { loadWorld } from './world/load-world.ts';
import { insertCases } from './write/insert-cases.ts';
import { writeDrafts } from './write/write-steps.ts';

/** Cases written in one statement; larger notices go in several, still in one transaction. */
const CHUNK = 500;

/** Opening is a rebuild: version 1 with its whole plan is written here, the relay starts the workflow from it. */
export class RecordingOpener extends CaseOpener {
  private readonly recorder: Recorder;

  constructor(recorder: Recorder) {
    super();
    this.recorder = recorder;
  }

  async open(
    manager: EntityManager,
    policyId: string,
    cases: readonly OpenCase[],
    actor: Actor,
    at: Date,
  ): Promise<readonly OpenedCase[]> {
    const opened: OpenedCase[] = [];
    for (let start = 0; start < cases.length; start += CHUNK) {
      opened.push(...(await this.openChunk(manager, policyId, cases.slice(start, start + CHUNK), actor, at)));
    }
    return opened;
  }

  private async openChunk(
    manager: EntityManager,
    policyId: string,
    cases: readonly OpenCase[],
    actor: Actor,
    at: Date,
  ): Promise<OpenedCase[]> {
    const known = await knownCases(manager, cases);
    const fresh = cases.filter((order) => !known.has(order.businessKey));
    const numbers = await nextNumbers(manager, fresh.length, at);
    const policy = this.recorder.parts.policies.current(policyId);
    const foreign = cases.find(({ kind }) => kind !== policy.kind);
    if (foreign !== undefined) throw policyOfAnotherKind(policy, foreign.kind);
    const rows = new Map(
      fresh.map((order, index): [string, CaseRow] => {
        const row = rowOf(order, numbers[index]!, policy, this.recorder.parts.table.version, at);
        return [row.id, row];
      }),
    );
    const unitIds = fresh.flatMap((order) => [order.unitId, ...order.cooperatingUnitIds]);
    const world = await loadWorld(manager, unitIds, []);
    const contexts = await this.recorder.contexts(manager, world, [...rows.values()]);
    const drafts: StepDraft[] = [];
    let index = 0;
    for (const row of rows.values()) {
      const order = fresh[index++]!;
      const step = procedureOf(order.kind).open(order, policy, at.toISOString());
      const draft = newDraft(row, { key: 'open', kind: 'opened', at, digest: stepDigest('open', step.events) });
      draft.actor = actor;
      await apply(step, draft, contexts(row));
      drafts.push(draft);
    }
    await insertCases(manager, drafts, new Map(fresh.map((order) => [order.businessKey, order])));
    if (drafts.length > 0) await writeDrafts(manager, drafts, () => false);
    return [
      ...known.values(),
      ...drafts.map(({ row }) => ({ id: row.id, number: row.number, businessKey: row.businessKey, opened: true })),
    ];
  }
}

const policyOfAnotherKind = ({ title }: Policy, kind: CaseKind): Refusal =>
  new Refusal('invalid', 'policy_kind', `督办规则“${title}”不适用于${CASE_KIND_NAMES[kind]}，请改选同类的规则。`);

function rowOf(order: OpenCase, number: string, policy: Policy, calendarVersion: string, at: Date): CaseRow {
  const { facts } = procedureOf(order.kind).open(order, policy, at.toISOString());
  return {
    id: randomUUID(),
    kind: order.kind,
    number,
    businessKey: order.businessKey,
    title: order.title,
    subject: {
      clause: order.clause,
      ref: order.ref,
      noticeTitle: order.noticeTitle,
      documentNumber: order.documentNumber,
      issuer: order.issuer,
    },
    policyId: policy.id,
    policyVersion: policy.version,
    calendarVersion,
    version: 0,
    facts,
    ledgerSeq: EMPTY_HEAD.seq,
    ledgerHash: EMPTY_HEAD.hash,
    plan: [],
  };
}

async function knownCases(manager: EntityManager, cases: readonly OpenCase[]): Promise<Map<string, OpenedCase>> {
  const rows: OpenedCase[] = await manager.query(
    'select id, number, business_key as "businessKey", false as opened from case_file where business_key = any($1::text[])',
    [cases.map((order) => order.businessKey)],
  );
  return new Map(rows.map((row) => [row.businessKey, row]));
}

/**
 * `DB-2026-000123`: the office's year it was opened in and a running number without gaps; the counter stays locked until
 * the opening transaction ends, and rolls back with it.
 */
async function nextNumbers(manager: EntityManager, count: number, at: Date): Promise<string[]> {
  if (count === 0) return [];
  const [rows]: [{ last: number }[], number] = await manager.query(
    'update case_counter set last = last + $1 returning last',
    [count],
  );
  const first = rows[0]!.last - count + 1;
  const year = dateOf(at.toISOString()).slice(0, 4);
  return Array.from({ length: count }, (_, index) => `DB-${year}-${String(first + index).padStart(6, '0')}`);
}
