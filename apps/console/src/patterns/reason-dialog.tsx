import { Alert, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from './error-notice.tsx';
import { useAct } from './use-act.ts';

export interface ReasonDialogProps {
  open: boolean;
  /** What is about to be done: `撤回任务`. */
  title: string;
  /** What will follow from it, before it is done. */
  consequence?: ReactNode;
  /** More of it, under the consequence. */
  details?: ReactNode;
  /** Label of the reason; `理由` unless told. */
  label?: string;
  /** The verb on the button. */
  okText: string;
  danger?: boolean;
  /** False where a reason may be given but need not. */
  required?: boolean;
  /** Does it; a refusal is shown in the dialog and what was typed stays. */
  onConfirm: (reason: string, requestKey: string) => Promise<unknown>;
  onClose: () => void;
}

/** Confirms an act that needs a recorded reason. */
export function ReasonDialog(props: ReasonDialogProps) {
  const {
    open,
    title,
    consequence,
    details,
    label = '理由',
    okText,
    danger = false,
    required = true,
    onConfirm,
    onClose,
  } = props;
  const [form] = Form.useForm<{ reason?: string }>();
  const act = useAct({ run: (reason: string, key) => onConfirm(reason, key), done: onClose });
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      okButtonProps={{ danger }}
      confirmLoading={act.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterClose={() => {
        act.reset();
        form.resetFields();
      }}
      mask={{ closable: false }}
    >
      {consequence !== undefined && <Alert type={danger ? 'warning' : 'info'} showIcon title={consequence} />}
      {details !== undefined && <div style={{ marginTop: 8 }}>{details}</div>}
      <Form
        form={form}
        name="reason"
        layout="vertical"
        style={{ marginTop: 16 }}
        onFinish={({ reason }) => act.mutate((reason ?? '').trim())}
      >
        <Form.Item
          name="reason"
          label={label}
          rules={required ? [{ required: true, whitespace: true, message: `请填写${label}，将记入台账` }] : []}
        >
          <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
        </Form.Item>
        {act.error !== null && <ErrorNotice error={act.error} />}
      </Form>
    </Modal>
  );
}
