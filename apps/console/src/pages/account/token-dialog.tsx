import { Button, Form, Input, Modal, Select } from 'antd';
import type { NewToken, TokenBody } from '../../../../../libs/contracts/http/account.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { focusField } from '../../patterns/focus-field.ts';
import { SecretNotice } from '../../patterns/secret-notice.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { TOKENS_PATH } from './paths.ts';

const LIFETIMES = [
  { value: 30, label: '30 天' },
  { value: 90, label: '90 天' },
  { value: 365, label: '一年' },
];

/** Makes a token and shows it once. */
export function TokenDialog({
  open,
  onClose,
  onCreated,
}: {
  open: boolean;
  onClose: () => void;
  onCreated: () => Promise<void>;
}) {
  const [form] = Form.useForm<TokenBody>();
  const make = useAct({
    run: (body: TokenBody, requestKey) => api.post<NewToken>(TOKENS_PATH, body, { requestKey }),
    done: onCreated,
  });
  const made = make.isSuccess;
  return (
    <Modal
      open={open}
      title="新建令牌"
      mask={{ closable: false }}
      onCancel={onClose}
      afterOpenChange={(shown) => shown && focusField(form, 'name')}
      afterClose={() => {
        make.reset();
        form.resetFields();
      }}
      footer={
        made ? (
          <Button type="primary" onClick={onClose}>
            我已保存
          </Button>
        ) : (
          <Button type="primary" loading={make.isPending} onClick={form.submit}>
            建立令牌
          </Button>
        )
      }
    >
      {made ? (
        <SecretNotice title="令牌只显示这一次，请现在保存" secret={make.data.secret}>
          命令行使用时放在参数 --token 或环境变量中。不要通过聊天工具转发。
        </SecretNotice>
      ) : (
        <Form
          form={form}
          name="token"
          layout="vertical"
          initialValues={{ expiresInDays: 90 }}
          onFinish={(body) => make.mutate(body)}
        >
          <Form.Item
            name="name"
            label="用途"
            rules={[{ required: true, whitespace: true, message: '请写明给哪个程序用' }]}
          >
            <Input placeholder="例如：数据报送程序" maxLength={60} />
          </Form.Item>
          <Form.Item name="expiresInDays" label="有效期">
            <Select options={LIFETIMES} />
          </Form.Item>
          {make.error !== null && <ErrorNotice error={make.error} />}
        </Form>
      )}
    </Modal>
  );
}
