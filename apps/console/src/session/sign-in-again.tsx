import { Modal, Typography } from 'antd';
import { useSession } from './session.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Asks for the password on top of the page, so that nothing typed is lost when a sign-in has run out. */
export function SignInAgain() {
  const { account, expired, entered, signOut } = useSession();
  return (
    <Modal
      open={expired}
      title="请重新登录"
      footer={null}
      closable={false}
      keyboard={false}
      destroyOnHidden
      width={420}
      zIndex={2000}
    >
      <Typography.Paragraph type="secondary">
        长时间没有操作或登录已过期。登录后可继续，页面上已填写的内容不会丢失。
      </Typography.Paragraph>
      <SignInForm username={account.username} onEntered={entered} />
      <Typography.Link style={{ display: 'inline-block', marginTop: 16 }} onClick={() => void signOut()}>
        换一个账号登录
      </Typography.Link>
    </Modal>
  );
}
