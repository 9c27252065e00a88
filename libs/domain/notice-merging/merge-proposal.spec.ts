import type { MergeVerdict } from './merge-choice.ts';
import { mergedCases, mergeFindings, refusedCases, type MergeCase, type MergeProposal } from './merge-proposal.ts';

const caseOf = (caseId: string, unitId: string, refusal: string | null = null): MergeCase => ({
  caseId,
  number: caseId,
  unitId,
  unitName: unitId,
  stateName: '办理中',
  stands: '2026年12月20日 周日',
  becomes: null,
  refusal,
});
const proposal = (intoTaskId: string, verdict: MergeVerdict | null, cases: MergeCase[]): MergeProposal => ({
  taskId: 'new',
  intoTaskId,
  noticeId: 'notice',
  source: '《冬季方案》第3项',
  issuer: null,
  issuedOn: null,
  clause: '',
  verdict,
  cases,
});
const idsOf = (units: ReturnType<typeof mergedCases>): string[] =>
  [...units].map(([unitId, { case: one }]) => `${unitId} ${one.caseId}`);

test('each unit is answered for by the oldest case it is merged into; a case that cannot take it in is passed over', () => {
  const proposals = [
    proposal('a', 'merge', [caseOf('a1', '东村'), caseOf('a2', '西村', '该件已经结束')]),
    proposal('b', 'merge', [caseOf('b1', '东村'), caseOf('b2', '西村'), caseOf('b3', '南村', '该件已经结束')]),
    proposal('c', 'separate', [caseOf('c1', '北村')]),
  ];
  expect(idsOf(mergedCases(proposals, 'new'))).toEqual(['东村 a1', '西村 b2']);
  expect(idsOf(refusedCases(proposals, 'new'))).toEqual(['南村 b3']);
  expect(idsOf(mergedCases(proposals, 'other'))).toEqual([]);
});

test('what nobody has decided needs a reason at issue; what is decided does not', () => {
  const two = [caseOf('a1', '东村'), caseOf('a2', '西村')];
  const found = (verdict: MergeVerdict | null) =>
    mergeFindings([{ id: 'new', ref: '5' }], [proposal('a', verdict, two)]);
  expect(found(null)).toMatchObject([
    {
      key: 'same_order:new:a',
      severity: 'overridable',
      taskIds: ['new'],
      message: '第5项：与《冬季方案》第3项可能是同一要求，东村等2个单位的件还没有办结；请决定并入或另开一件。',
    },
  ]);
  expect([...found('merge'), ...found('separate')]).toEqual([]);
});
