/** @jest-environment jsdom */
import { jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import type { NoticeTaskView, NoticeWork } from '../../../../../libs/contracts/http/notice.ts';
import type { MergeCase, MergeProposal } from '../../../../../libs/domain/notice-merging/merge-proposal.ts';
import { fillJsdomGaps } from '../../patterns/jsdom-gaps.spec-support.ts';
import { DeskProvider, type Desk } from './desk.tsx';

beforeAll(fillJsdomGaps);

jest.unstable_mockModule('@tanstack/react-router', () => ({
  Link: ({ to, children }: { to: string; children: string }) => <a href={to}>{children}</a>,
}));
const { CardMerging } = await import('./card-merging.tsx');

const unit = (unitId: string) => ({ name: unitId, role: 'responsible', collective: false, unitId, memberIds: [] });
const task = {
  id: 'new',
  ref: '1',
  kind: 'task',
  status: 'proposed',
  dueOn: '2026-12-10',
  duty: null,
  sourceText: '对老旧小区消防水带进行更换。',
  units: [unit('east'), unit('west')],
} as unknown as NoticeTaskView;

const standing: MergeCase = {
  caseId: 'c1',
  number: 'DB-2026-000001',
  unitId: 'east',
  unitName: '东村',
  stateName: '办理中',
  stands: '2026年12月20日 周日',
  becomes: '2026年12月10日 周四',
  refusal: null,
};
const proposal: MergeProposal = {
  taskId: 'new',
  intoTaskId: 'old',
  noticeId: 'n1',
  source: '《冬季方案》第3项',
  issuer: '云溪镇安办',
  issuedOn: '2026-11-02',
  clause: '更换老旧小区消防水带。',
  verdict: null,
  cases: [standing],
};

function show(change: Partial<MergeProposal>, shown: NoticeTaskView = task) {
  const sent: object[] = [];
  const edit = (path: string, body: object) => {
    sent.push({ path, ...body });
    return Promise.resolve({} as NoticeWork);
  };
  const desk = { editable: true, edit } as unknown as Desk;
  const unitNames = { east: '东村', west: '西村' };
  const { container } = render(
    <DeskProvider value={desk}>
      <CardMerging task={shown} proposals={[{ ...proposal, ...change }]} unitNames={unitNames} />
    </DeskProvider>,
  );
  return { sent, words: container.textContent };
}

test('an undecided same order shows both wordings, both dates and who gets a case of his own; a click decides', () => {
  const { sent, words } = show({});
  for (const part of [
    '《冬季方案》第3项云溪镇安办，2026年11月2日 周一',
    '前一份更换老旧小区消防水带。',
    '本文件对老旧小区消防水带进行更换。',
    '那一件 2026年12月20日 周日，本项 2026年12月10日 周四；并入后改为 2026年12月10日 周四',
    '没有这一件的单位各开一件：西村。',
  ]) {
    expect(words).toContain(part);
  }
  fireEvent.click(screen.getByRole('button', { name: /^并\s?入$/ }));
  fireEvent.click(screen.getByRole('button', { name: '另开一件' }));
  expect(sent).toEqual(
    ['merge', 'separate'].map((verdict) => ({ path: 'tasks/merging', taskId: 'new', intoTaskId: 'old', verdict })),
  );
});

test('the units that merging copies into the earlier case are named', () => {
  const cooperating = { ...unit('west'), role: 'cooperating' };
  const { words } = show({}, { ...task, units: [unit('east'), cooperating] } as unknown as NoticeTaskView);
  expect(words).toContain('并入的件一并列入配合单位：西村。');
});

test('what is decided can be taken back', () => {
  const { sent, words } = show({ verdict: 'merge' });
  expect(words).toContain('✓ 下发时并入');
  fireEvent.click(screen.getByRole('button', { name: /^撤\s?回$/ }));
  expect(sent).toEqual([{ path: 'tasks/merging', taskId: 'new', intoTaskId: 'old', verdict: null }]);
});

test('a case that cannot take the clause in says why, and merging is not offered', () => {
  const { words } = show({ cases: [{ ...standing, refusal: '该件已经结束' }] });
  expect(words).toContain('不能并入，将另开一件：该件已经结束');
  expect(screen.getByRole('button', { name: /^并\s?入$/ }).hasAttribute('disabled')).toBe(true);
});

test('a duty without a rule asks for the rule, and does not say that a case of its own will open', () => {
  const { words } = show({ cases: [{ ...standing, refusal: '本项还没有计数规则' }] }, { ...task, kind: 'duty' });
  expect(words).toContain('本项还没有计数规则，填好后再定');
  expect(words).not.toContain('将另开一件');
});

test('what was to be merged and no longer can be does not look as if it would', () => {
  const { words } = show({ verdict: 'merge', cases: [{ ...standing, refusal: '该件已经结束' }] });
  expect(words).toContain('▲ 原定并入，现在不能并入，将另开一件');
  expect(words).not.toContain('✓');
});
