import { App, Form, Input, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { PasswordBody } from '../../../../libs/contracts/http/session.ts';
import { PASSWORD_MIN_LENGTH, passwordWeakness } from '../../../../libs/domain/access/password.ts';
import { api } from '../api/client.ts';
import { ErrorNotice } from '../patterns/error-notice.tsx';
import { useAct } from '../patterns/use-act.ts';
import { PASSWORD_PATH } from './paths.ts';
import { SESSION_KEY, useSession } from './session.tsx';

type PasswordChange = PasswordBody & { repeated: string };

interface PasswordDialogProps {
  open: boolean;
  /** A first password must be changed before anything else. */
  required: boolean;
  onClose: () => void;
}

/** Changes one's own password. */
export function PasswordDialog({ open, required, onClose }: PasswordDialogProps) {
  const [form] = Form.useForm<PasswordChange>();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { account, signOut } = useSession();
  const leave = () => void signOut().catch((error: Error) => message.error(error.message));
  const change = useAct({
    run: ({ currentPassword, newPassword }: PasswordChange) => api.put(PASSWORD_PATH, { currentPassword, newPassword }),
    done: () => {
      void message.success('密码已修改');
      form.resetFields();
      onClose();
      return client.invalidateQueries({ queryKey: SESSION_KEY });
    },
  });
  return (
    <Modal
      open={open}
      title={required ? '首次登录，请修改密码' : '修改密码'}
      okText="保存"
      onOk={form.submit}
      confirmLoading={change.isPending}
      closable={!required}
      keyboard={!required}
      mask={{ closable: false }}
      cancelText={required ? '退出登录' : '取消'}
      onCancel={required ? leave : onClose}
    >
      <Form form={form} name="password" layout="vertical" onFinish={(values) => change.mutate(values)}>
        <Form.Item name="currentPassword" label="现在的密码" rules={[{ required: true, message: '请输入现在的密码' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label="新密码"
          extra={`至少 ${PASSWORD_MIN_LENGTH} 个字符，含字母和数字，不含用户名。`}
          rules={[
            { required: true, message: '请输入新密码' },
            { validator: (_, value: string) => refuseWeak(value, account.username) },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="repeated"
          label="再输一次新密码"
          dependencies={['newPassword']}
          rules={[
            { required: true, message: '请再输一次新密码' },
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('newPassword')
                  ? Promise.resolve()
                  : Promise.reject(new Error('两次输入不一致')),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {change.error !== null && <ErrorNotice error={change.error} />}
      </Form>
    </Modal>
  );
}

function refuseWeak(password: string | undefined, username: string): Promise<void> {
  const weakness = password ? passwordWeakness(password, username) : null;
  return weakness === null ? Promise.resolve() : Promise.reject(new Error(weakness));
}
