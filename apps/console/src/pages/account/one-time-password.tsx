import { Button, Modal } from 'antd';
import type { AccountWithPassword } from '../../../../../libs/contracts/http/account.ts';
import { SecretNotice } from '../../patterns/secret-notice.tsx';

/** A new password, shown this once. */
export function OneTimePassword({ issued, onClose }: { issued: AccountWithPassword; onClose: () => void }) {
  const { account, oneTimePassword } = issued;
  return (
    <Modal
      open
      title={`${account.displayName}（用户名 ${account.username}）的一次性密码`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          我已记下
        </Button>
      }
    >
      <SecretNotice title="只显示这一次，请当面或电话告知本人" secret={oneTimePassword}>
        首次登录时系统会要求修改密码。
      </SecretNotice>
    </Modal>
  );
}
