import { Alert, Flex, Modal } from 'antd';
import { useState } from 'react';
import type { IssueNotice } from '../../../../../libs/contracts/http/notice-edit.ts';
import type { NoticeDetail, NoticeIssued } from '../../../../../libs/contracts/http/notice.ts';
import { caseUnitsOf } from '../../../../../libs/domain/notice-matching/case-units.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { OverrideFields } from './override-fields.tsx';
import { overridesOf, type OverrideReasons } from './overrides.ts';
import { NOTICES_PATH } from './paths.ts';
import { PolicyChoice } from './policy-choice.tsx';

interface IssueDialogProps {
  notice: NoticeDetail;
  onIssued: (issued: NoticeIssued) => unknown;
  onClose: () => void;
}

/** The last look before issue: the ladder, the reasons for what is overridden, and how many cases will open. */
export function IssueDialog({ notice, onIssued, onClose }: IssueDialogProps) {
  const [policyId, setPolicyId] = useState<string | null>(null);
  const [reasons, setReasons] = useState<OverrideReasons>({});
  const overrides = overridesOf(notice.findings, reasons);
  const act = useAct({
    run: (order: IssueNotice, key) =>
      api.post<NoticeIssued>(`${NOTICES_PATH}/${notice.id}/issue`, order, { requestKey: key }),
    done: onIssued,
  });
  const { cases, units, settledDates } = opening(notice);
  return (
    <Modal
      open
      width={720}
      title={`下发《${notice.title ?? notice.fileName}》`}
      okText={act.isPending ? '正在下发' : `下发，开出 ${cases} 件`}
      okButtonProps={{ disabled: policyId === null || overrides === null, loading: act.isPending }}
      mask={{ closable: false }}
      onOk={() => {
        if (policyId !== null && overrides !== null) {
          act.mutate({ policyId, overrides, revision: notice.revision });
        }
      }}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Alert
          type="info"
          showIcon
          title={`将向 ${units} 个单位开出 ${cases} 件督办任务。下发后，条款、单位和期限固定；文件有更正时，到本页上传更正稿。`}
        />
        <PolicyChoice chosen={policyId} settledDates={settledDates} onChoose={setPolicyId} />
        <OverrideFields findings={notice.findings} reasons={reasons} onChange={setReasons} />
        {act.error !== null && <ErrorNotice error={act.error} />}
      </Flex>
    </Modal>
  );
}

function opening(notice: NoticeDetail): { cases: number; units: number; settledDates: number } {
  const going = notice.tasks.filter((task) => task.status === 'confirmed' && task.kind !== 'declaration');
  const lists = going.map((task) => caseUnitsOf(task.units).responsible);
  return {
    cases: lists.flat().length,
    units: new Set(lists.flat()).size,
    settledDates: going.filter(({ dueOn }) => dueOn !== null).length,
  };
}
