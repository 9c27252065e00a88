import { Alert, Button } from 'antd';
import type { AmendmentDetail, AmendmentResult } from '../../../../../libs/contracts/http/notice-amendment.ts';
import { fullDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { LookTag } from '../../patterns/look-tag.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { CaseLink } from '../case/case-link.tsx';
import { useAmendmentAct } from './use-amendment.ts';
import { outcomeLook } from './words.ts';

/** What happened to each case; those that refused can be told once more when their hindrance is gone. */
export function ResultTable({ amendment, mayAct }: { amendment: AmendmentDetail; mayAct: boolean }) {
  const act = useAmendmentAct(amendment);
  const refused = amendment.results.filter(({ outcome }) => outcome?.status === 'refused').length;
  const waiting = amendment.results.filter(({ outcome }) => outcome === null || outcome.status === 'accepted').length;
  return (
    <Panel title={`执行结果（${amendment.results.length} 件）`}>
      {refused > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 8 }}
          title={`${refused} 件没有执行，原因见下表；处理后可以重试，或到案件中按文件修改。`}
          action={mayAct && <Again busy={act.isPending} words="重试" onClick={() => act.mutate({ did: 'retry' })} />}
        />
      )}
      {waiting > 0 && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 8 }}
          title={`${waiting} 件还没有答复，系统会继续办理。`}
          action={
            mayAct && <Again busy={act.isPending} words="查看进展" onClick={() => act.mutate({ did: 'apply' })} />
          }
        />
      )}
      {act.error !== null && <ErrorNotice error={act.error} style={{ marginBottom: 8 }} />}
      <RecordTable<AmendmentResult>
        rowKey={(one) => `${one.did}:${one.caseId}`}
        dataSource={amendment.results}
        locale={{ emptyText: '没有案件需要改动' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: '结果', width: 170, render: (_, one) => <LookTag look={outcomeLook(one)} /> },
          { title: '责任单位', dataIndex: 'unitName', width: 170 },
          {
            title: '任务',
            render: (_, one) => (
              <>
                <CaseLink id={one.caseId}>{one.title}</CaseLink>
                <div className="quiet">{one.number}</div>
                {one.outcome?.status === 'refused' && <div className="amended-obstacle">{one.outcome.detail}</div>}
              </>
            ),
          },
          { title: '现期限', width: 190, render: (_, { dueOn }) => (dueOn === null ? '未定' : fullDate(dueOn)) },
        ]}
      />
    </Panel>
  );
}

const Again = ({ busy, words, onClick }: { busy: boolean; words: string; onClick: () => void }) => (
  <Button size="small" loading={busy} onClick={onClick}>
    {words}
  </Button>
);
