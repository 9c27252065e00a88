import { Alert, Flex, Modal } from 'antd';
import { useState } from 'react';
import type { IssueNotice } from '../../../../../libs/contracts/http/notice-edit.ts';
import type { NoticeDetail, NoticeIssued } from '../../../../../libs/contracts/http/notice.ts';
import { caseUnitsOf } from '../../../../../libs/domain/notice-matching/case-units.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { AcknowledgementChoice } from './acknowledgement-choice.tsx';
import { OverrideFields } from './override-fields.tsx';
import { overridesOf, type OverrideReasons } from './overrides.ts';
import { NOTICES_PATH } from './paths.ts';
import { PolicyChoice } from './policy-choice.tsx';
import { openedWords } from './words.ts';

interface IssueDialogProps {
  notice: NoticeDetail;
  onIssued: (issued: NoticeIssued) => unknown;
  onClose: () => void;
}

/** What duties run under unless the officer chooses others. */
const DUTY_POLICY = 'duty-national';

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
  const { tasks, duties, readers, units, settledDates } = opening(notice);
  const acknowledgements = acknowledge ? readers : 0;
  const opened = tasks + duties + acknowledgements;
  const isChosen = (policyId !== null || tasks === 0) && opened > 0;
  return (
    <Modal
      open
      width={720}
      title={`下发《${notice.title ?? notice.fileName}》`}
      okText={act.isPending ? '正在下发' : `下发，开出 ${opened} 件`}
      okButtonProps={{ disabled: !isChosen || overrides === null, loading: act.isPending }}
      mask={{ closable: false }}
      onOk={() => {
        if (!isChosen || overrides === null) return;
        const chosen = {
          ...(policyId !== null && { policyId }),
          ...(duties > 0 && { dutyPolicyId }),
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
          title={`${supervisedWords({ tasks, duties, units })}下发后，条款、单位、期限和计数规则固定；文件有更正时，到本页上传更正稿。`}
        />
        {tasks > 0 && <PolicyChoice kind="task" chosen={policyId} settledDates={settledDates} onChoose={setPolicyId} />}
        {duties > 0 && <PolicyChoice kind="duty" chosen={dutyPolicyId} settledDates={0} onChoose={setDutyPolicyId} />}
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
  settledDates: number;
}

const supervisedWords = ({ tasks, duties, units }: Pick<Opening, 'tasks' | 'duties' | 'units'>): string =>
  tasks + duties === 0
    ? '没有要督办的任务和职责。'
    : `将向 ${units} 个单位开出 ${openedWords({ tasks, duties, acknowledgements: 0 })}。`;

/** How many cases of each kind will open, for how many units. */
function opening(notice: NoticeDetail): Opening {
  const going = notice.tasks.filter((task) => task.status === 'confirmed' && task.kind !== 'declaration');
  const lists = going.map((task) => ({ kind: task.kind, unitIds: caseUnitsOf(task).responsible }));
  const count = (kind: string): number =>
    lists.reduce((sum, one) => sum + (one.kind === kind ? one.unitIds.length : 0), 0);
  return {
    tasks: count('task'),
    duties: count('duty'),
    readers: notice.acknowledgements?.units.length ?? 0,
    units: new Set(lists.flatMap(({ unitIds }) => unitIds)).size,
    settledDates: going.filter(({ kind, dueOn }) => kind === 'task' && dueOn !== null).length,
  };
}
