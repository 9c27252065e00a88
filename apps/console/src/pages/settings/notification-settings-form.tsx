import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Form, Input, InputNumber, Typography } from 'antd';
import type { FormInstance } from 'antd';
import { useState } from 'react';
import type { NotificationSettings } from '../../../../../libs/contracts/http/settings.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { showPlaces } from '../../patterns/form-errors.ts';
import { useSession } from '../../session/session.tsx';
import { NOTIFICATION_SETTINGS } from './paths.ts';

/** The pause as it is typed: both times, or none of them. */
type Typed = Omit<NotificationSettings, 'quietHours' | 'urgentTemplates'> & {
  quietHours?: { from?: string; to?: string };
};

const NARROW = { width: 130 } as const;

export function NotificationSettingsForm({ saved }: { saved: NotificationSettings }) {
  const { account } = useSession();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Typed>();
  /** The refusal is told at the fields it names, not a second time below. */
  const [atFields, setAtFields] = useState(false);
  const save = useMutation({
    mutationFn: (typed: Typed) =>
      api.put<NotificationSettings>(NOTIFICATION_SETTINGS, settingsOf(typed, saved.urgentTemplates)),
    onMutate: () => clearPlaces(form),
    onSuccess: (answer) => {
      client.setQueryData([NOTIFICATION_SETTINGS], answer);
      void message.success('已保存');
    },
    onError: (error) => setAtFields(showPlaces(form, error)),
  });
  const { quietHours, ...rest } = saved;
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      disabled={account.role !== 'administrator'}
      initialValues={{ ...rest, quietHours: quietHours ?? {} }}
      onFinish={(typed) => save.mutate(typed)}
      style={{ maxWidth: 620 }}
    >
      <Form.Item name="smsSign" label="短信签名" extra="写在【】里发出，须与服务商备案的一致，这里不写【】。">
        <Input maxLength={16} />
      </Form.Item>
      <Form.Item name="mailName" label="邮件发件人名称">
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="mailAddress" label="邮件发件地址" extra="须是发信服务器允许使用的地址，例如 anban@example.cn。">
        <Input maxLength={254} />
      </Form.Item>
      <Form.Item
        name="perPersonPerDay"
        label="每人每天最多几条（短信、邮件分别计）"
        extra="不填为不限制；超出的次日再发。"
      >
        <InputNumber min={1} max={1000} precision={0} style={NARROW} />
      </Form.Item>
      <Form.Item label="夜间静默时段" extra="时段内的消息等到时段结束再发。不填为不静默。">
        <Flex gap={8} align="baseline">
          <Form.Item name={['quietHours', 'from']} noStyle>
            <Input aria-label="静默开始" placeholder="22:00" maxLength={5} allowClear style={NARROW} />
          </Form.Item>
          <Typography.Text>至</Typography.Text>
          <Form.Item name={['quietHours', 'to']} noStyle>
            <Input aria-label="静默结束" placeholder="07:00" maxLength={5} allowClear style={NARROW} />
          </Form.Item>
        </Flex>
      </Form.Item>
      <Form.Item name="receiptWithinHours" label="短信回执时限（小时）" extra="超过时限没有回执，标为“回执未到”。">
        <InputNumber min={1} max={720} precision={0} style={NARROW} />
      </Form.Item>
      {save.isError && !atFields && <ErrorNotice error={save.error} style={{ marginBottom: 12 }} />}
      {account.role === 'administrator' && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      )}
    </Form>
  );
}

/** What the last answer said at the fields does not outlive the next try. */
const clearPlaces = (form: FormInstance): void =>
  form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));

function settingsOf({ quietHours, ...typed }: Typed, urgentTemplates: string[]): NotificationSettings {
  const from = quietHours?.from?.trim() ?? '';
  const to = quietHours?.to?.trim() ?? '';
  const perPersonPerDay = typed.perPersonPerDay ?? null;
  return { ...typed, perPersonPerDay, quietHours: from === '' && to === '' ? null : { from, to }, urgentTemplates };
}
