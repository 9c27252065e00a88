import type { Head, Link } from '../link.ts';
import { rootOfProof } from '../seal/head-tree.ts';
import { compareCase } from '../verify/case-check.ts';
import { CaseRecord, DeliveryRecord } from '../verify/case-record.ts';
import type { CaseRows } from '../verify/case-rows.ts';
import { ChainCheck } from '../verify/chain-check.ts';
import { noCounts } from '../verify/counts.ts';
import { compareDelivery } from '../verify/delivery-check.ts';
import { finding, placeOf, type Finding } from '../verify/finding.ts';
import { changedHistory, isWholeHistory } from '../verify/history-check.ts';
import { SealChain } from '../verify/seal-chain.ts';
import { emptyReport, type VerifyReport } from '../verify/verify-ledger.ts';
import type { EvidencePack } from './evidence-pack.ts';

/** Checks a pack by itself: chains, rows, seals, proofs and histories. `publicKey` is the house's, base64 SPKI, or null. */
export function verifyEvidence(pack: EvidencePack, publicKey: string | null): VerifyReport {
  const notes = ['离线核对：照片文件不在证据包内，只核对其哈希。'];
  if (publicKey === null) notes.push('没有给出本单位的公钥，只能核对签名自洽；可用 --public-key 指定。');
  if (pack.seals.length === 0) notes.push('该案件尚未被封存覆盖，链的完整性没有外部佐证。');
  const report = emptyReport(
    {
      ...noCounts(),
      entries: pack.entries.length,
      streams: new Set(pack.entries.map(({ streamKind }) => streamKind)).size,
      cases: 1,
      notifications: pack.notifications.length,
      letters: pack.letters.length,
      seals: pack.seals.length,
    },
    publicKey,
    notes,
  );
  report.lastSealedOn = pack.seals.at(-1)?.seal.sealedOn ?? null;
  report.findings = [...streamFaults(pack), ...sealFaults(pack, publicKey), ...historyFaults(pack)];
  report.intact = report.findings.length === 0;
  return report;
}

function streamFaults(pack: EvidencePack): Finding[] {
  const { id, ledgerSeq, ledgerHash, number } = pack.case;
  const record = new CaseRecord(id);
  const delivery = new DeliveryRecord(id);
  const own = (kind: string) => pack.entries.filter((link) => link.streamKind === kind && link.streamId === id);
  const found = [
    ...chainFaults(`case/${id}`, own('case'), { seq: ledgerSeq, hash: ledgerHash }, number),
    ...(pack.deliveryHead === null ? [] : chainFaults(`delivery/${id}`, own('delivery'), pack.deliveryHead, number)),
  ];
  own('case').forEach((link) => record.add(link));
  own('delivery').forEach((link) => delivery.add(link));
  const states = pack.notifications.map((row) => ({ id: row.id, streamId: id, state: row.state, body: null }));
  return [...found, ...compareCase(record, rowsOf(pack)), ...compareDelivery([delivery], states)];
}

function chainFaults(stream: string, links: readonly Link[], head: Head, subject: string): Finding[] {
  const chain = new ChainCheck(stream);
  return [...links.flatMap((link) => chain.check(link)), ...chain.end(head, subject)];
}

function rowsOf(pack: EvidencePack): CaseRows {
  const date = (text: string | null): Date | null => (text === null ? null : new Date(text));
  const { dueAt, openedAt, closedAt, ...file } = pack.case;
  const opened = openedAt === undefined ? {} : { openedAt: new Date(openedAt) };
  const commands = pack.commands?.map((row) => ({ ...row, receivedAt: new Date(row.receivedAt) }));
  return {
    file: { ...file, ...opened, dueAt: date(dueAt), closedAt: date(closedAt) },
    notifications: pack.notifications.map((row) => ({ ...row, createdAt: new Date(row.createdAt) })),
    letters: pack.letters.map((row) => ({ ...row, draftedAt: new Date(row.draftedAt), issuedAt: date(row.issuedAt) })),
    attachments: pack.attachments.map(({ createdAt, ...row }) =>
      createdAt === undefined ? row : { ...row, createdAt: new Date(createdAt) },
    ),
    ...(commands === undefined ? {} : { commands }),
  };
}

function sealFaults(pack: EvidencePack, publicKey: string | null): Finding[] {
  const chain = new SealChain(publicKey, pack.seals[0]?.seal.previous);
  return pack.seals.flatMap(({ seal, proofs }) => [
    ...chain.check(seal),
    ...proofs.flatMap(({ head, proof }): Finding[] => {
      const [kind, id, seq, hash] = head;
      const stream = `${kind}/${id}`;
      const link = pack.entries.find(
        (entry) => entry.streamKind === kind && entry.streamId === id && entry.seq === seq,
      );
      const place = placeOf(stream, seq);
      if (rootOfProof(head, proof) !== seal.root) {
        const message = `${place}没有被证明在 ${seal.sealedOn} 的封存之内：证明或封存被改动。`;
        return [finding('proof_wrong', stream, seq, seal.sealedOn, message)];
      }
      if (link?.hash === hash) return [];
      const code = link === undefined ? 'sealed_entry_missing' : 'sealed_entry_changed';
      return [finding(code, stream, seq, seal.sealedOn, `${place}与 ${seal.sealedOn} 封存时不同：条目被改写或删除。`)];
    }),
  ]);
}

function historyFaults(pack: EvidencePack): Finding[] {
  return pack.histories
    .filter((history) => !isWholeHistory(Buffer.from(history.content, 'base64'), history.sha256))
    .map(({ runId }) => changedHistory(pack.case.id, runId));
}
