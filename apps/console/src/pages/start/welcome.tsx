import { Link } from '@tanstack/react-router';
import { Button, Typography } from 'antd';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { useSession } from '../../session/session.tsx';
import type { ExampleLoaded } from '../../../../../libs/contracts/http/example.ts';

/** Two ways to begin on an empty database. */
export function Welcome({ onLoaded }: { onLoaded: (example: ExampleLoaded) => void }) {
  const { account } = useSession();
  const load = useAct({
    run: (_: void, key) => api.post<ExampleLoaded>('/api/v1/example', undefined, { requestKey: key }),
    done: onLoaded,
  });
  return (
    <Panel title="欢迎使用督办，先选一种开始方式">
      <div className="beginnings">
        <div>
          <Typography.Text strong>先看看它怎么工作</Typography.Text>
          <Typography.Text type="secondary">
            载入一个虚构的乡镇：约二十个单位、四十位人员和几个可登录的账号。手机号和邮箱都是假的，消息只会进入模拟信箱。
          </Typography.Text>
          <Button
            type="primary"
            size="large"
            disabled={account.role !== 'administrator'}
            loading={load.isPending}
            onClick={() => load.mutate()}
          >
            载入示例乡镇
          </Button>
        </div>
        <div>
          <Typography.Text strong>直接开始正式使用</Typography.Text>
          <Typography.Text type="secondary">
            逐个登记，或用表格一次导入本单位的部门、乡镇、村（社区）、企业和人员。
          </Typography.Text>
          <Link to={'/settings/units' as string}>
            <Button size="large" tabIndex={-1}>
              建立本单位
            </Button>
          </Link>
        </div>
      </div>
      {load.error !== null && <ErrorNotice error={load.error} style={{ marginTop: 12 }} />}
    </Panel>
  );
}
