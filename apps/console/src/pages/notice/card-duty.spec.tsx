/** @jest-environment jsdom */
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { NoticeTaskView, NoticeWork } from '../../../../../libs/contracts/http/notice.ts';
import type { DutyRule } from '../../../../../libs/domain/duty/duty-rule.ts';
import { fillJsdomGaps } from '../../patterns/jsdom-gaps.spec-support.ts';
import { CardDuty } from './card-duty.tsx';
import { DeskProvider, type Desk } from './desk.tsx';

beforeAll(fillJsdomGaps);

/** The row of values closes once the change is stored. */
const closed = () => waitFor(() => expect(screen.queryByLabelText('每期次数')).toBeNull());

const rule: DutyRule = {
  every: 'quarter',
  count: 1,
  from: '2026-11-23',
  until: '2026-12-31',
  by: null,
  actor: '主要负责人',
};
const duty = (change: Partial<NoticeTaskView> = {}): NoticeTaskView =>
  ({
    id: 'a',
    kind: 'duty',
    status: 'proposed',
    duty: null,
    dutyBasis: null,
    proposedDuty: {
      kind: 'rule',
      rule,
      sources: [
        { part: 'count', words: '每季度至少一次', start: 3, end: 10 },
        { part: 'from', words: '下发日', start: null, end: null },
      ],
    },
    ...change,
  }) as unknown as NoticeTaskView;

function show(task: NoticeTaskView, editable = true) {
  const sent: object[] = [];
  const edit = (path: string, body: object): Promise<NoticeWork> => {
    sent.push({ path, ...body });
    return Promise.resolve({} as NoticeWork);
  };
  render(
    <DeskProvider value={{ editable, edit } as unknown as Desk}>
      <CardDuty task={task} />
    </DeskProvider>,
  );
  return sent;
}

test('a proposal shows its rule and the words of each value, and only 采用 accepts it', () => {
  const sent = show(duty());
  expect(screen.getByRole('button', { name: '未定' })).toBeDefined();
  expect(document.body.textContent).toContain('建议：每季度不少于1次 · 2026-11-23 至 2026-12-31 · 由主要负责人完成');
  expect(document.body.textContent).toContain('次数：“每季度至少一次”；起点：下发日');
  expect(sent).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: /采\s*用/ }));
  expect(sent).toEqual([{ path: 'tasks/a', duty: rule, byProposal: true }]);
});

test('a clause without a number says why, and the row of values waits for the count', async () => {
  const message = '原文只写“定期”，没有写明次数';
  const sent = show(duty({ proposedDuty: { kind: 'none', code: 'no_count', message } }));
  expect(document.body.textContent).toContain(`${message}，请点“未定”录入`);
  fireEvent.click(screen.getByRole('button', { name: '未定' }));
  const save = screen.getByRole('button', { name: /保\s*存/ }) as HTMLButtonElement;
  expect(save.disabled).toBe(true);
  expect(document.body.textContent).toContain('请填写每期次数');
  fireEvent.change(screen.getByLabelText('每期次数'), { target: { value: '2' } });
  fireEvent.click(save);
  await closed();
  expect(sent).toMatchObject([{ path: 'tasks/a', duty: { every: 'quarter', count: 2, by: null, actor: null } }]);
  expect(sent[0]).not.toHaveProperty('byProposal');
});

test('the row begins with the rule there is; a day by which is typed, who acts is left to the unit', async () => {
  const sent = show(duty({ duty: { ...rule, by: { day: 15, following: true } }, dutyBasis: '某人录入' }));
  expect(document.body.textContent).toContain('每季度不少于1次，次月15日前');
  expect(document.body.textContent).toContain('某人录入');
  expect(screen.queryByText(/建议/)).toBeNull();
  fireEvent.click(screen.getByTitle('修改计数规则'));
  fireEvent.change(screen.getByLabelText('截止日'), { target: { value: '10' } });
  fireEvent.change(screen.getByLabelText('完成人'), { target: { value: '  ' } });
  fireEvent.keyDown(screen.getByLabelText('完成人'), { key: 'Enter' });
  await closed();
  expect(sent).toEqual([{ path: 'tasks/a', duty: { ...rule, by: { day: 10, following: true }, actor: null } }]);
});

test('Esc leaves everything as it was', () => {
  const sent = show(duty({ duty: rule }));
  fireEvent.click(screen.getByTitle('修改计数规则'));
  fireEvent.change(screen.getByLabelText('每期次数'), { target: { value: '9' } });
  fireEvent.keyDown(screen.getByLabelText('每期次数'), { key: 'Escape' });
  expect(document.body.textContent).toContain('每季度不少于1次');
  expect(sent).toEqual([]);
});

test('somebody who may only read sees the rule and is offered nothing', () => {
  show(duty({ duty: rule }), false);
  expect(document.body.textContent).toContain('每季度不少于1次');
  expect(screen.queryByRole('button')).toBeNull();
});
