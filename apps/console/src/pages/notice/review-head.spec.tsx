/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';
import { ReviewHead } from './review-head.tsx';

const task = (id: string, ref: string) => ({ id, ref }) as NoticeTaskView;
const finding = (code: IssueFinding['code'], ...taskIds: string[]) =>
  ({
    key: `${code}:${taskIds[0]}`,
    code,
    severity: 'blocking',
    taskIds,
    unitId: null,
    spelling: null,
    message: '',
  }) as IssueFinding;
const notice = (findings: IssueFinding[], confirmed: number): NoticeDetail =>
  ({
    title: '冬季方案',
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    publishedOn: null,
    addressees: ['各村', '镇直各单位'],
    consultationEndsOn: '2027-03-05',
    deemedConsent: '逾期不反馈视为无意见',
    status: 'draft',
    progress: { total: 3, confirmed, excluded: 1, undecided: 2 - confirmed },
    tasks: [task('a', '1'), task('b', '2'), task('c', '3')],
    findings,
  }) as unknown as NoticeDetail;

const nothing = (): undefined => undefined;

function show(detail: NoticeDetail) {
  const filters: string[] = [];
  render(
    <ReviewHead
      notice={detail}
      editable
      mayAmend
      onFilter={(code) => filters.push(code)}
      onIssue={nothing}
      onHelp={nothing}
      onRehearse={nothing}
      onDelete={nothing}
    />,
  );
  return { filters, issue: screen.getByRole('button', { name: '下发…' }) as HTMLButtonElement };
}

test('下发 stays disabled and says what is missing, each a way to those tasks', () => {
  const { filters, issue } = show(notice([finding('no_due_date', 'a'), finding('task_undecided', 'a', 'b')], 0));
  expect(issue.disabled).toBe(true);
  expect(document.body.textContent).toContain('1 项缺期限 · 2 项未决定');
  fireEvent.click(screen.getByRole('button', { name: '1 项缺期限' }));
  expect(filters).toEqual(['no_due_date']);
});

test('下发 opens when every task is decided; the ring leaves out the excluded', () => {
  const { issue } = show(notice([], 2));
  expect(issue.disabled).toBe(false);
  expect(document.body.textContent).toContain('2/2');
  expect(document.body.textContent).toContain(
    '主送：各村、镇直各单位 · 征求意见至 2027年3月5日 周五，逾期不反馈视为无意见',
  );
});
