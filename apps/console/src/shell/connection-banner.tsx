import { Alert } from 'antd';
import { useConnection } from '../api/connection.ts';

/** Says that the server is out of reach, and that it is back. */
export function ConnectionBanner() {
  const connection = useConnection();
  if (connection === 'up') return null;
  const lost = connection === 'lost';
  return (
    <div role="status" style={{ position: 'fixed', top: 0, left: 0, right: 0, zIndex: 3000 }}>
      <Alert
        banner
        type={lost ? 'warning' : 'success'}
        title={lost ? '与服务器的连接中断，正在自动重新连接。页面上已填写的内容不会丢失。' : '已恢复连接。'}
      />
    </div>
  );
}
