import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Flex, Skeleton } from 'antd';
import { useState } from 'react';
import type { AmendmentDetail } from '../../../../../libs/contracts/http/notice-amendment.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { ReasonDialog } from '../../patterns/reason-dialog.tsx';
import { useSession } from '../../session/session.tsx';
import { noticePage } from '../notice/paths.ts';
import './amendment.css';
import { ApplyDialog, effectWords } from './apply-dialog.tsx';
import { amendmentsPath } from './paths.ts';
import { ResultTable } from './result-table.tsx';
import { TaskComparison } from './task-comparison.tsx';
import { useAmendment, useAmendmentAct } from './use-amendment.ts';
import { STATE_WORDS } from './words.ts';

/** A corrected version beside what was issued: a decision per change, then the cases follow. */
export function AmendmentPage() {
  const { noticeId = '', amendmentId = '' }: { noticeId?: string; amendmentId?: string } = useParams({ strict: false });
  const amendment = useAmendment(noticeId, amendmentId);
  if (amendment.isError) return <ErrorNotice error={amendment.error} onRetry={() => void amendment.refetch()} />;
  if (amendment.data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  return <Comparison amendment={amendment.data} />;
}

function Comparison({ amendment }: { amendment: AmendmentDetail }) {
  const { account } = useSession();
  const mayAct = account.role === 'administrator' || account.role === 'safety_office';
  const editable = mayAct && amendment.state === 'draft';
  const act = useAmendmentAct(amendment);
  const [dialog, setDialog] = useState<'apply' | 'discard' | null>(null);
  return (
    <>
      <PageHead
        title="更正稿"
        hint={<Hint amendment={amendment} />}
        actions={
          editable && (
            <Actions amendment={amendment} onApply={() => setDialog('apply')} onDiscard={() => setDialog('discard')} />
          )
        }
      />
      {act.error !== null && <ErrorNotice error={act.error} style={{ marginBottom: 12 }} />}
      {editable && (
        <p className="quiet" style={{ margin: '0 0 8px' }}>
          按现在的决定执行：{effectWords(amendment)}宣示条款只比对是否改成了任务或职责，已开的阅知不因更正而变动。
        </p>
      )}
      {amendment.state === 'applied' && <ResultTable amendment={amendment} mayAct={mayAct} />}
      {amendment.tasks.map((task) => (
        <TaskComparison
          key={task.taskId ?? task.changes[0]?.id}
          task={task}
          merges={amendment.merges.filter(({ taskId }) => taskId === task.taskId)}
          editable={editable}
          busy={act.isPending}
          onDecide={(choice) => act.mutate({ did: 'decide', decisions: [choice] })}
        />
      ))}
      {dialog === 'apply' && <ApplyDialog amendment={amendment} onClose={() => setDialog(null)} />}
      <DiscardDialog amendment={amendment} open={dialog === 'discard'} onClose={() => setDialog(null)} />
    </>
  );
}

function Hint({ amendment }: { amendment: AmendmentDetail }) {
  const { noticeId, id, source, fileName, createdBy, createdAt, state, decidedBy, decidedAt } = amendment;
  return (
    <>
      <Link to={noticePage(noticeId)}>{source}</Link> ·{' '}
      <a href={`${amendmentsPath(noticeId)}/${id}/file`}>{fileName}</a> · {createdBy}
      {formatInstant(createdAt)}上传
      {state !== 'draft' && ` · ${decidedBy ?? ''}${formatInstant(decidedAt ?? '')}${STATE_WORDS[state]}`}
    </>
  );
}

interface ActionsProps {
  amendment: AmendmentDetail;
  onApply: () => void;
  onDiscard: () => void;
}

function Actions({ amendment, onApply, onDiscard }: ActionsProps) {
  const { undecided, changes } = amendment;
  return (
    <Flex gap={8} align="center">
      <span role="status">{undecided > 0 ? `▲ 未定 ${undecided} / ${changes} 处` : '✓ 全部已定'}</span>
      <Button onClick={onDiscard}>作废更正稿</Button>
      <Button type="primary" disabled={undecided > 0} onClick={onApply}>
        执行更正…
      </Button>
    </Flex>
  );
}

interface DiscardDialogProps {
  amendment: AmendmentDetail;
  open: boolean;
  onClose: () => void;
}

function DiscardDialog({ amendment: { noticeId, id, revision }, open, onClose }: DiscardDialogProps) {
  const navigate = useNavigate();
  return (
    <ReasonDialog
      open={open}
      title="作废更正稿"
      okText="作废"
      consequence="这份更正稿不再处理，已下发的任务不变；文件和理由留在台账。"
      onConfirm={async (reason, requestKey) => {
        await api.post(`${amendmentsPath(noticeId)}/${id}/discard`, { revision, reason }, { requestKey });
        await navigate({ to: noticePage(noticeId) });
      }}
      onClose={onClose}
    />
  );
}
