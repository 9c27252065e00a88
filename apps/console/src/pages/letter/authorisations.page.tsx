import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import type { AuthorisationView } from '../../../../../libs/contracts/http/letter.ts';
import type { Page } from '../../../../../libs/contracts/http/page.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { ReasonDialog } from '../../patterns/reason-dialog.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { useSession } from '../../session/session.tsx';
import { GrantAuthorisation } from './grant-authorisation.tsx';
import { AUTHORISATIONS_PATH } from './paths.ts';

/** Kinds of letter that issue at once in a signatory's name; only a leader grants and revokes, for himself. */
export function AuthorisationsPage() {
  const { account } = useSession();
  const client = useQueryClient();
  const [revokes, setRevokes] = useState<AuthorisationView | null>(null);
  const found = useQuery({
    queryKey: [AUTHORISATIONS_PATH],
    queryFn: ({ signal }) => api.get<Page<AuthorisationView>>(AUTHORISATIONS_PATH, signal),
  });
  const leads = account.role === 'leader';
  const columns: TableColumnsType<AuthorisationView> = [
    { title: '函件', dataIndex: 'kindName', width: 110 },
    { title: '签发人', dataIndex: 'signatoryName', width: 120 },
    { title: '理由', dataIndex: 'reason' },
    { title: '授权时间', width: 180, render: (_, row) => formatInstant(row.grantedAt) },
    { title: '已发', width: 80, align: 'right', render: (_, row) => `${row.letters} 份` },
    {
      title: '状态',
      width: 210,
      render: (_, row) => (row.revokedAt === null ? '✓ 有效' : `○ ${formatInstant(row.revokedAt)}撤销`),
    },
    {
      title: '操作',
      width: 80,
      render: (_, row) =>
        leads &&
        row.revokedAt === null && (
          <Button type="link" danger size="small" onClick={() => setRevokes(row)}>
            撤销
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageHead
        title="常设授权"
        hint="授权后，系统到时即以签发人名义编号发出，并注明是依授权签发；约谈须逐件决定。"
        actions={leads && <GrantAuthorisation />}
      />
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      <Panel>
        <RecordTable<AuthorisationView>
          rowKey="id"
          columns={columns}
          dataSource={found.data?.items ?? []}
          loading={found.isPending}
          pagination={false}
          locale={{
            emptyText: (
              <EmptyState title="没有常设授权">现在每份函件都等签发人逐件签发。由领导登录后在此授权。</EmptyState>
            ),
          }}
        />
      </Panel>
      <ReasonDialog
        open={revokes !== null}
        title={`撤销${revokes?.kindName ?? ''}的常设授权`}
        consequence="撤销后，新拟的函件改为等待逐件签发；已发出的不受影响。"
        okText="撤销"
        danger
        onConfirm={async (reason) => {
          await api.delete(`${AUTHORISATIONS_PATH}/${revokes?.id ?? ''}?reason=${encodeURIComponent(reason)}`);
          await client.invalidateQueries({ queryKey: [AUTHORISATIONS_PATH] });
        }}
        onClose={() => setRevokes(null)}
      />
    </>
  );
}
