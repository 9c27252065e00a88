import { Alert, Button, Modal, Typography } from 'antd';
import type { AccountWithPassword } from '../../../../../libs/contracts/http/account.ts';
import type { ExampleLoaded } from '../../../../../libs/contracts/http/example.ts';
import { ACCOUNT_ROLE_NAMES, type AccountRole } from '../../../../../libs/domain/access/account-role.ts';
import { RecordTable } from '../../patterns/record-table.tsx';

const WORTH_TRYING: Partial<Record<AccountRole, string>> = {
  safety_office: '核对、下发、复核、改派',
  leader: '签发函件、作常设授权',
  auditor: '全部可查，什么也改不了',
  unit: '只看到自己单位的任务',
};

/** The new accounts with their one-time passwords, which nobody can see again. */
export function ExampleAccounts({ example, onClose }: { example: ExampleLoaded; onClose: () => void }) {
  const mustChange = example.accounts.some(({ account }) => account.mustChangePassword);
  return (
    <Modal
      open
      title="示例乡镇已载入"
      width={800}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          我已记下，继续
        </Button>
      }
    >
      <Typography.Paragraph>
        已建立 {example.units} 个单位、{example.people} 位人员，以及下面的账号。
      </Typography.Paragraph>
      <Alert
        type="warning"
        showIcon
        title={`密码只显示这一次，请现在记下。${mustChange ? '首次登录时须修改。' : ''}`}
        style={{ marginBottom: 12 }}
      />
      <RecordTable<AccountWithPassword>
        pagination={false}
        rowKey={(row) => row.account.id}
        dataSource={example.accounts}
        columns={[
          { title: '角色', key: 'role', render: (_, { account }) => ACCOUNT_ROLE_NAMES[account.role] },
          { title: '用来试什么', key: 'use', render: (_, { account }) => WORTH_TRYING[account.role] },
          { title: '姓名', dataIndex: ['account', 'displayName'] },
          { title: '单位', dataIndex: ['account', 'unitName'], render: (name: string | null) => name ?? '—' },
          { title: '用户名', dataIndex: ['account', 'username'] },
          {
            title: mustChange ? '一次性密码' : '密码',
            dataIndex: 'oneTimePassword',
            render: (password: string) => (
              <Typography.Text
                copyable={{ tooltips: ['复制', '已复制'] }}
                style={{ fontFamily: 'Consolas, Menlo, monospace' }}
              >
                {password}
              </Typography.Text>
            ),
          },
        ]}
      />
    </Modal>
  );
}
