import { ThunderboltOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { PageHead } from '../../patterns/page-head.tsx';
import { useSession } from '../../session/session.tsx';
import { FaultDrawer } from './fault-drawer.tsx';
import './inbox.css';
import { MailboxPane } from './mailbox-pane.tsx';
import { PhonePane } from './phone-pane.tsx';

/** What the recipients see: a phone with its SMS and a mailbox side by side. */
export function InboxPage() {
  const { account } = useSession();
  const [misbehaving, setMisbehaving] = useState(false);
  const mayOrder = account.role === 'administrator' || account.role === 'safety_office';
  const actions = (
    <Button icon={<ThunderboltOutlined />} onClick={() => setMisbehaving(true)}>
      模拟故障
    </Button>
  );
  return (
    <>
      <PageHead
        title="模拟信箱"
        hint="系统发出的短信和邮件都到了这里，没有真的发出去。点短信里的链接，就是收件人在手机上看到的页面。"
        actions={actions}
      />
      <div className="inbox">
        <PhonePane />
        <MailboxPane />
      </div>
      <FaultDrawer open={misbehaving} mayOrder={mayOrder} onClose={() => setMisbehaving(false)} />
    </>
  );
}
