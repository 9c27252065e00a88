import type { EntityManager } from 'typeorm';
import type { VerifiedCounts } from '../../domain/ledger/verified-counts.ts';
import type { Head, Link } from '../link.ts';
import { compareCase } from './case-check.ts';
import { CaseRecord, DeliveryRecord } from './case-record.ts';
import { loadCaseRows } from './case-rows.ts';
import { ChainCheck } from './chain-check.ts';
import { checkDelivery } from './delivery-check.ts';
import { entryPages } from './entry-pages.ts';
import { checkFiles } from './file-check.ts';
import { finding, type Finding } from './finding.ts';

interface Stream {
  kind: string;
  id: string;
  chain: ChainCheck;
  record: CaseRecord | DeliveryRecord | null;
}

/** Streams are compared with the tables in groups of this many, so that memory follows the group, not the ledger. */
const GROUP = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the whole ledger once, in order, and compares each finished stream with its head and its rows. */
export async function* walkStreams(
  manager: EntityManager,
  counts: VerifiedCounts,
  filesDir: string | null,
): AsyncGenerator<Finding[]> {
  let finished: Stream[] = [];
  let stream: Stream | null = null;
  for await (const page of entryPages(manager)) {
    const found: Finding[] = [];
    for (const link of page) {
      if (stream === null || stream.kind !== link.streamKind || stream.id !== link.streamId) {
        if (stream !== null) finished.push(stream);
        stream = streamOf(link);
      }
      found.push(...stream.chain.check(link));
      stream.record?.add(link);
    }
    counts.entries += page.length;
    yield found;
    if (finished.length >= GROUP) {
      yield* compareStreams(manager, finished, counts, filesDir);
      finished = [];
    }
  }
  if (stream !== null) yield* compareStreams(manager, [...finished, stream], counts, filesDir);
}

function streamOf({ streamKind: kind, streamId: id }: Link): Stream {
  const chain = new ChainCheck(`${kind}/${id}`);
  if (kind === 'case') return { kind, id, chain, record: new CaseRecord(id) };
  return { kind, id, chain, record: kind === 'delivery' ? new DeliveryRecord(id) : null };
}

async function* compareStreams(
  manager: EntityManager,
  streams: readonly Stream[],
  counts: VerifiedCounts,
  filesDir: string | null,
): AsyncGenerator<Finding[]> {
  counts.streams += streams.length;
  const cases = streams.flatMap(({ record, chain }) => (record instanceof CaseRecord ? [{ record, chain }] : []));
  for (let start = 0; start < cases.length; start += GROUP) {
    yield await compareCases(manager, cases.slice(start, start + GROUP), counts, filesDir);
  }
  const others = streams.filter(({ kind }) => kind !== 'case');
  yield await compareHeads(manager, others);
  const deliveries = others.flatMap(({ record }) => (record instanceof DeliveryRecord ? [record] : []));
  if (deliveries.length > 0) yield await checkDelivery(manager, deliveries);
}

async function compareCases(
  manager: EntityManager,
  cases: readonly { record: CaseRecord; chain: ChainCheck }[],
  counts: VerifiedCounts,
  filesDir: string | null,
): Promise<Finding[]> {
  const ids = cases.map(({ record }) => record.caseId).filter((id) => UUID.test(id));
  const rows = await loadCaseRows(manager, ids);
  const found: Finding[] = [];
  for (const { record, chain } of cases) {
    const of = rows.get(record.caseId);
    if (of === undefined) {
      const what = `案件 ${record.caseId} 有台账，但案卷表里没有它：案卷被删除。`;
      found.push(finding('case_missing', `case/${record.caseId}`, chain.head.seq, record.caseId, what));
      continue;
    }
    counts.cases += 1;
    counts.notifications += of.notifications.length;
    counts.letters += of.letters.length;
    found.push(...chain.end({ seq: of.file.ledgerSeq, hash: of.file.ledgerHash }, of.file.number));
    found.push(...compareCase(record, of));
    if (filesDir !== null) {
      counts.files += of.attachments.length;
      found.push(...(await checkFiles(filesDir, record, of)));
    }
  }
  return found;
}

async function compareHeads(manager: EntityManager, streams: readonly Stream[]): Promise<Finding[]> {
  const rows: ({ kind: string; id: string } & Head)[] = await manager.query(
    `select stream_kind as kind, stream_id as id, seq, hash from ledger_head
     where (stream_kind, stream_id) in (select kind, id from jsonb_to_recordset($1::jsonb) k(kind text, id text))`,
    [JSON.stringify(streams.map(({ kind, id }) => ({ kind, id })))],
  );
  const heads = new Map(rows.map((row) => [`${row.kind}/${row.id}`, row]));
  return streams.flatMap(({ kind, id, chain }) => chain.end(heads.get(`${kind}/${id}`) ?? null, id));
}
