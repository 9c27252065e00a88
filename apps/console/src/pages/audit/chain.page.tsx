import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import type { AuditVerification } from '../../../../../libs/contracts/http/audit.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { AUDIT_VERIFICATION } from './paths.ts';
import { SealRecipientsForm } from './seal-recipients.tsx';
import { SealTable } from './seal-table.tsx';
import { VerificationResult } from './verification-result.tsx';

/** Runs the verifier on request and lists the seals it rests on. */
export function ChainPage() {
  const run = useMutation({ mutationFn: () => api.get<AuditVerification>(AUDIT_VERIFICATION) });
  return (
    <>
      <PageHead
        title="链校验"
        hint="逐条重算台账的哈希，并与案卷、通知、函件、照片和每日封存核对。只读，可随时进行。"
        actions={
          <Button type="primary" loading={run.isPending} onClick={() => run.mutate()}>
            {run.data === undefined ? '开始校验' : '重新校验'}
          </Button>
        }
      />
      <Panel title="校验结果">
        {run.isError && <ErrorNotice error={run.error} onRetry={() => run.mutate()} />}
        {run.isPending && <Alert type="info" showIcon title="正在校验，最长约半分钟，可以离开本页。" />}
        {run.data !== undefined && !run.isPending && <VerificationResult report={run.data} />}
        {run.isIdle && <Alert type="info" showIcon title="尚未校验。点右上角“开始校验”。" />}
      </Panel>
      <Panel title="每日封存">
        <Flex style={{ marginBottom: 12 }}>
          <SealRecipientsForm />
        </Flex>
        <SealTable />
      </Panel>
    </>
  );
}
