import { useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, Input, Modal, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import type { LocalDayBody } from '../../../../../libs/contracts/http/calendar.ts';
import { api } from '../../api/client.ts';
import { dateOf } from '../../../../../libs/domain/calendar/office-day.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { useNow } from '../../patterns/use-now.ts';
import { MovedCases } from './moved-cases.tsx';
import { CALENDAR_PATH, LOCAL_DAYS_PATH, REPLANNINGS_PATH } from './paths.ts';

type Typed = Omit<LocalDayBody, 'date'> & { date: Dayjs };

const required = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];

/** Records a day the local government moved. */
export function LocalDayDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const today = dateOf(useNow());
  const client = useQueryClient();
  const [form] = Form.useForm<Typed>();
  const act = useAct({
    run: (body: LocalDayBody, requestKey) => api.post(LOCAL_DAYS_PATH, body, { requestKey }),
    done: async () => {
      await client.invalidateQueries({ queryKey: [CALENDAR_PATH] });
      await client.invalidateQueries({ queryKey: [REPLANNINGS_PATH] });
      onClose();
    },
  });
  return (
    <Modal
      open={open}
      title="登记本地调班"
      okText="登记"
      confirmLoading={act.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterClose={act.reset}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <Form<Typed>
        form={form}
        name="local_day"
        layout="vertical"
        preserve={false}
        initialValues={{ kind: 'off' }}
        onFinish={({ date, ...rest }) => act.mutate({ ...rest, date: date.format('YYYY-MM-DD') })}
      >
        <LocalDayFields today={today} />
        {act.error === null && <LocalDayEffect />}
        {act.error !== null && <ErrorNotice error={act.error} />}
      </Form>
    </Modal>
  );
}

/** Once the day is chosen: which open cases it would move. */
function LocalDayEffect() {
  const date = Form.useWatch<Dayjs | null | undefined>('date');
  const kind = Form.useWatch<Typed['kind'] | undefined>('kind');
  if (date == null || kind === undefined) return null;
  const query = new URLSearchParams({ date: date.format('YYYY-MM-DD'), kind });
  return (
    <div style={{ marginBottom: 12 }}>
      <MovedCases path={`${LOCAL_DAYS_PATH}/preview?${query}`} />
    </div>
  );
}

function LocalDayFields({ today }: { today: string }) {
  return (
    <>
      <Form.Item name="date" label="日期" rules={[{ required: true, message: '请选择日期' }]}>
        <DatePicker style={{ width: 200 }} disabledDate={(day) => day.format('YYYY-MM-DD') < today} />
      </Form.Item>
      <Form.Item name="kind" label="安排">
        <Radio.Group
          options={[
            { value: 'off', label: '放假（不算工作日）' },
            { value: 'work', label: '上班（算工作日）' },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label="事由" rules={required('事由')}>
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="documentNumber" label="文件字号" rules={required('文件字号')}>
        <Input maxLength={60} placeholder="云政办〔2026〕31号" />
      </Form.Item>
    </>
  );
}
