import { useQuery } from '@tanstack/react-query';
import { App, Flex, Form, Input, Modal, QRCode, Typography } from 'antd';
import type { TotpBody, TotpOffer } from '../../../../libs/contracts/http/session.ts';
import { api } from '../api/client.ts';
import { ErrorNotice } from '../patterns/error-notice.tsx';
import { useAct } from '../patterns/use-act.ts';
import { TOTP_PATH } from './paths.ts';

type Confirmation = Pick<TotpBody, 'password' | 'code'>;

/** Binds an authenticator to one's own account; it counts once a code of it was confirmed. */
export function SecondFactorDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [form] = Form.useForm<Confirmation>();
  const { message } = App.useApp();
  const offer = useQuery({
    queryKey: [TOTP_PATH, open],
    queryFn: () => api.post<TotpOffer>(TOTP_PATH),
    enabled: open,
    staleTime: Infinity,
    gcTime: 0,
  });
  const confirm = useAct({
    run: (entered: Confirmation) => api.put(TOTP_PATH, { ...entered, secret: offer.data?.secret }),
    done: () => {
      void message.success('已绑定，下次登录需输入动态口令');
      onClose();
    },
  });
  const error = offer.error ?? confirm.error;
  return (
    <Modal
      open={open}
      title="绑定动态口令"
      okText="确认绑定"
      okButtonProps={{ disabled: !offer.isSuccess }}
      confirmLoading={confirm.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterClose={() => {
        form.resetFields();
        confirm.reset();
      }}
      mask={{ closable: false }}
    >
      <Typography.Paragraph type="secondary">
        用手机上的验证器（如腾讯身份验证器）扫描二维码，再输入它显示的 6 位数字。原来绑定的验证器随即失效。
      </Typography.Paragraph>
      {offer.data && (
        <Flex gap={16} align="center" style={{ marginBottom: 16 }}>
          <QRCode value={offer.data.uri} size={140} />
          <div>
            不能扫描时，手工输入密钥：
            <Typography.Text
              copyable={{ tooltips: ['复制', '已复制'] }}
              style={{ display: 'block', wordBreak: 'break-all' }}
            >
              {offer.data.secret}
            </Typography.Text>
          </div>
        </Flex>
      )}
      <Form form={form} name="factor" layout="vertical" onFinish={(entered) => confirm.mutate(entered)}>
        <Form.Item name="password" label="现在的密码" rules={[{ required: true, message: '请输入现在的密码' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="code"
          label="动态口令"
          rules={[{ required: true, pattern: /^\d{6}$/, message: '请输入 6 位数字' }]}
        >
          <Input inputMode="numeric" maxLength={6} autoComplete="one-time-code" />
        </Form.Item>
        {error !== null && <ErrorNotice error={error} />}
      </Form>
    </Modal>
  );
}
