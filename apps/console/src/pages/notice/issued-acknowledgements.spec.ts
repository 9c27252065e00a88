import type { IssuedAcknowledgement } from '../../../../../libs/contracts/http/notice.ts';
import { standingWords } from './issued-acknowledgements.tsx';

const one = (unitName: string, state: IssuedAcknowledgement['state']): IssuedAcknowledgement => ({
  id: unitName,
  number: 'DB-2026-000001',
  unitId: unitName,
  unitName,
  state,
  stateName: '',
  signedAt: null,
  signedBy: null,
});

test.each([
  ['some have signed', ['acknowledged', 'issued', 'issued'], '已阅知 1/3；尚未签收：乙村、丙村。'],
  ['one was withdrawn', ['acknowledged', 'withdrawn', 'issued'], '已阅知 1/2；撤回 1 件；尚未签收：丙村。'],
  ['all have signed', ['acknowledged', 'acknowledged', 'acknowledged'], '已阅知 3/3；没有尚未签收的单位。'],
] as const)('when %s the open ones are named and nobody withdrawn is counted', (_, states, words) => {
  const items = ['甲村', '乙村', '丙村'].map((name, index) => one(name, states[index]!));
  expect(
    standingWords(
      items,
      items.filter(({ state }) => state === 'issued'),
    ),
  ).toBe(words);
});
