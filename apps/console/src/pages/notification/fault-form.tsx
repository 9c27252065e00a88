import { Button, Flex, Form, Input, InputNumber, Select } from 'antd';
import { FAULT_KINDS } from '../../../../../libs/contracts/http/simulator.ts';
import type { FaultBody, FaultKind, FaultView } from '../../../../../libs/contracts/http/simulator.ts';
import { CHANNEL_NAMES } from '../../../../../libs/domain/notification/channel-name.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { FAULTS_PATH } from './paths.ts';
import { FAULT_NAMES } from './words.ts';

interface Fields {
  channel: FaultBody['channel'];
  kind: FaultKind;
  target?: string;
  count: number;
  delaySeconds?: number;
}

const RECEIPT_KINDS: readonly FaultKind[] = ['double_receipt', 'swap_receipts', 'fail_receipt'];

const kindsOf = (channel: Fields['channel']) =>
  FAULT_KINDS.filter((kind) => channel === 'sms' || !RECEIPT_KINDS.includes(kind)).map((value) => ({
    value,
    label: FAULT_NAMES[value],
  }));

const TARGETS = {
  sms: { pattern: /^1\d{10}$/, message: '手机号应为 11 位数字' },
  email: { pattern: /^[^\s@]+@[^\s@]+$/, message: '邮箱应类似 zhangsan@example.cn' },
};

const CHANNELS = [
  { value: 'sms', label: CHANNEL_NAMES.sms },
  { value: 'email', label: CHANNEL_NAMES.email },
];

/** Orders one fault: which, for whom, for how many messages. */
export function FaultForm({ onOrdered }: { onOrdered: () => Promise<void> }) {
  const [form] = Form.useForm<Fields>();
  const channel = Form.useWatch('channel', form) ?? 'sms';
  const kind = Form.useWatch('kind', form);
  const order = useAct({
    run: ({ delaySeconds = 5, target, ...rest }: Fields, requestKey) => {
      const body = {
        ...rest,
        target: target?.trim() || null,
        delayMs: rest.kind === 'delay' ? delaySeconds * 1000 : 0,
      };
      return api.post<FaultView>(FAULTS_PATH, body, { requestKey });
    },
    done: onOrdered,
  });
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={{ channel: 'sms', kind: 'lose_acknowledgement', count: 1, delaySeconds: 5 }}
      onFinish={(fields) => order.mutate(fields)}
    >
      <Flex gap={12}>
        <Form.Item name="channel" label="方式" style={{ width: 110 }}>
          <Select options={CHANNELS} onChange={() => form.setFieldValue('kind', 'lose_acknowledgement')} />
        </Form.Item>
        <Form.Item name="kind" label="故障" style={{ flex: 1 }}>
          <Select options={kindsOf(channel)} />
        </Form.Item>
      </Flex>
      <Flex gap={12} align="end">
        <Form.Item
          name="target"
          label={channel === 'sms' ? '手机号' : '邮箱'}
          style={{ flex: 1 }}
          rules={[TARGETS[channel]]}
        >
          <Input allowClear placeholder="不填则对所有人" />
        </Form.Item>
        <Form.Item name="count" label="影响条数" style={{ width: 100 }}>
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
        {kind === 'delay' && (
          <Form.Item name="delaySeconds" label="延迟秒数" style={{ width: 100 }}>
            <InputNumber min={0} max={60} />
          </Form.Item>
        )}
        <Form.Item>
          <Button type="primary" htmlType="submit" loading={order.isPending}>
            安排
          </Button>
        </Form.Item>
      </Flex>
      {order.error !== null && <ErrorNotice error={order.error} style={{ marginBottom: 12 }} />}
    </Form>
  );
}
