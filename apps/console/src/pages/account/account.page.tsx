import { Tabs } from 'antd';
import { useAddress } from '../../patterns/address.ts';
import { PageHead } from '../../patterns/page-head.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { useSession } from '../../session/session.tsx';
import { AccountTable } from './account-table.tsx';
import { TokenTable } from './token-table.tsx';

/** Who may sign in, and what programs may act in one's name. */
export function AccountPage() {
  const { account } = useSession();
  const { values, change } = useAddress();
  const sees = (...roles: string[]) => roles.includes(account.role);
  const tabs = [
    { key: 'accounts', label: '账号', children: <AccountTable />, shown: sees('administrator', 'auditor') },
    { key: 'tokens', label: '我的令牌', children: <TokenTable />, shown: !sees('auditor') },
  ].filter((tab) => tab.shown);
  return (
    <>
      <PageHead title="账号与令牌" hint="账号给人用；令牌给程序用，以您的名义办事。" />
      <Panel style={{ paddingTop: 4 }}>
        <Tabs
          items={tabs}
          activeKey={values['tab'] ?? tabs[0]?.key ?? 'accounts'}
          onChange={(tab) => change({ tab })}
          destroyOnHidden
        />
      </Panel>
    </>
  );
}
