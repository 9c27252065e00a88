import { Alert, Flex, Modal } from 'antd';
import { useState } from 'react';
import type { IssueNotice } from '../../../../../libs/contracts/http/notice-edit.ts';
import type { NoticeDetail, NoticeIssued } from '../../../../../libs/contracts/http/notice.ts';
import { caseUnitsOf } from '../../../../../libs/domain/notice-matching/case-units.ts';
import { mergedCases } from '../../../../../libs/domain/notice-merging/merge-proposal.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { AcknowledgementChoice } from './acknowledgement-choice.tsx';
import { OverrideFields } from './override-fields.tsx';
import { overridesOf, type OverrideReasons } from './overrides.ts';
import { NOTICES_PATH } from './paths.ts';
import { PolicyChoice } from './policy-choice.tsx';
import { DUTY_POLICY } from '../../../../../libs/domain/duty/duty-policy.ts';
import { openedWords } from './words.ts';

interface IssueDialogProps {
  notice: NoticeDetail;
  onIssued: (issued: NoticeIssued) => unknown;
  onClose: () => void;
}

/** The last look before issue: the ladders, the reasons for what is overridden, and how many cases will open. */
export function IssueDialog({ notice, onIssued, onClose }: IssueDialogProps) {
  const [policyId, setPolicyId] = useState<string | null>(null);
  const [dutyPolicyId, setDutyPolicyId] = useState<string>(DUTY_POLICY);
  const [acknowledge, setAcknowledge] = useState(true);
  const [reasons, setReasons] = useState<OverrideReasons>({});
  const overrides = overridesOf(notice.findings, reasons);
  const act = useAct({
    run: (order: IssueNotice, key) =>
      api.post<NoticeIssued>(`${NOTICES_PATH}/${notice.id}/issue`, order, { requestKey: key }),
    done: onIssued,
  });
  const { tasks, duties, readers, units, settledDates, merged } = opening(notice);
  const inAll = merged.tasks + merged.duties;
  const needs = { task: tasks + merged.tasks > 0, duty: duties + merged.duties > 0 };
  const acknowledgements = acknowledge ? readers : 0;
  const opened = tasks + duties + acknowledgements;
  const isChosen = (policyId !== null || !needs.task) && opened + inAll > 0;
  return (
    <Modal
      open
      width={720}
      title={`下发《${notice.title ?? notice.fileName}》`}
      okText={act.isPending ? '正在下发' : `下发，开出 ${opened} 件${inAll > 0 ? `，并入 ${inAll} 件` : ''}`}
      okButtonProps={{ disabled: !isChosen || overrides === null, loading: act.isPending }}
      mask={{ closable: false }}
      onOk={() => {
        if (!isChosen || overrides === null) return;
        const chosen = {
          ...(policyId !== null && { policyId }),
          ...(needs.duty && { dutyPolicyId }),
          ...(!acknowledge && { acknowledge }),
        };
        act.mutate({ ...chosen, overrides, revision: notice.revision });
      }}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Alert
          type="info"
          showIcon
          title={`${supervisedWords({ tasks, duties, units, inAll })}下发后，条款、单位、期限和计数规则固定；文件有更正时，到本页上传更正稿。`}
        />
        {needs.task && (
          <PolicyChoice kind="task" chosen={policyId} settledDates={settledDates} onChoose={setPolicyId} />
        )}
        {needs.duty && <PolicyChoice kind="duty" chosen={dutyPolicyId} settledDates={0} onChoose={setDutyPolicyId} />}
        {notice.acknowledgements !== null && readers > 0 && (
          <AcknowledgementChoice of={notice.acknowledgements} chosen={acknowledge} onChoose={setAcknowledge} />
        )}
        <OverrideFields findings={notice.findings} reasons={reasons} onChange={setReasons} />
        {act.error !== null && <ErrorNotice error={act.error} />}
      </Flex>
    </Modal>
  );
}

interface Opening {
  tasks: number;
  duties: number;
  /** Units that have declarations to acknowledge. */
  readers: number;
  /** Units that answer for a task or a duty. */
  units: number;
  /** Dates of tasks that open cases of their own. */
  settledDates: number;
  /** Answered by cases of earlier notices. */
  merged: { tasks: number; duties: number };
}

interface Supervised extends Pick<Opening, 'tasks' | 'duties' | 'units'> {
  /** Answered by cases of earlier notices, of any kind. */
  inAll: number;
}

function supervisedWords({ tasks, duties, units, inAll }: Supervised): string {
  if (tasks + duties + inAll === 0) return '没有要督办的任务和职责。';
  const own =
    tasks + duties > 0 ? [`将向 ${units} 个单位开出 ${openedWords({ tasks, duties, acknowledgements: 0 })}`] : [];
  return `${[...own, ...(inAll > 0 ? [`${inAll} 件并入前面文件已开的件，不另开`] : [])].join('，')}。`;
}

/** How many cases of each kind will open, for how many units, and how many earlier ones take a clause in. */
function opening(notice: NoticeDetail): Opening {
  const going = notice.tasks.filter((task) => task.status === 'confirmed' && task.kind !== 'declaration');
  const lists = going.map((task) => {
    const merged = mergedCases(notice.merging, task.id);
    const { responsible } = caseUnitsOf(task);
    const unitIds = responsible.filter((id) => !merged.has(id));
    return { kind: task.kind, isDated: task.dueOn !== null, unitIds, merged: merged.size };
  });
  const sum = (kind: string, of: (one: (typeof lists)[number]) => number): number =>
    lists.reduce((all, one) => all + (one.kind === kind ? of(one) : 0), 0);
  return {
    tasks: sum('task', ({ unitIds }) => unitIds.length),
    duties: sum('duty', ({ unitIds }) => unitIds.length),
    readers: notice.acknowledgements?.units.length ?? 0,
    units: new Set(lists.flatMap(({ unitIds }) => unitIds)).size,
    settledDates: sum('task', ({ isDated, unitIds }) => (isDated && unitIds.length > 0 ? 1 : 0)),
    merged: { tasks: sum('task', ({ merged }) => merged), duties: sum('duty', ({ merged }) => merged) },
  };
}
