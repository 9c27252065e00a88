import { Form, Input, Modal, Select } from 'antd';
import { useEffect } from 'react';
import type { AccountBody, AccountView, AccountWithPassword } from '../../../../../libs/contracts/http/account.ts';
import { ACCOUNT_ROLES, ACCOUNT_ROLE_NAMES } from '../../../../../libs/domain/access/account-role.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { UnitPicker } from '../../patterns/unit-picker.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { useFormModal } from '../../patterns/use-form-modal.ts';
import { ACCOUNTS_PATH } from './paths.ts';

interface AccountDialogProps {
  /** The account to change, `new` to make one, null while closed. */
  account: AccountView | 'new' | null;
  onClose: () => void;
  onCreated: (issued: AccountWithPassword) => Promise<void>;
  onChanged: () => Promise<void>;
}

const ROLE_HINTS: Readonly<Record<AccountBody['role'], string>> = {
  administrator: '设置系统，也能办理安办的全部工作。',
  safety_office: '导入文件、下发任务、审核反馈、拟发函件。',
  leader: '查看全部，签发函件，决定约谈。',
  unit: '只看到本单位及下级单位的任务。',
  auditor: '查看全部，不能修改；每次查阅都有记录。',
  duty_desk: '查看全部，值班时使用。',
};

/** Makes an account or changes one. */
export function AccountDialog({ account, onClose, onCreated, onChanged }: AccountDialogProps) {
  const [form] = Form.useForm<AccountBody>();
  const role = Form.useWatch('role', form);
  const isNew = account === 'new';
  const save = useAct({
    run: async (body: AccountBody, requestKey) => {
      if (account === null) return;
      if (isNew) return onCreated(await api.post<AccountWithPassword>(ACCOUNTS_PATH, body, { requestKey }));
      const { displayName, unitId } = body;
      await api.patch<AccountView>(`${ACCOUNTS_PATH}/${account.id}`, { displayName, role: body.role, unitId });
      return onChanged();
    },
    done: onClose,
  });
  useEffect(() => {
    if (account === null) return;
    form.resetFields();
    if (account !== 'new') form.setFieldsValue(account);
  }, [account, form]);
  const modal = useFormModal(form, save, isNew ? 'username' : 'displayName', onClose);
  return (
    <Modal
      {...modal}
      open={account !== null}
      title={isNew ? '新建账号' : '修改账号'}
      okText={isNew ? '建立账号' : '保存'}
    >
      <Form
        form={form}
        name="account"
        layout="vertical"
        onFinish={(body) => save.mutate({ ...body, unitId: body.role === 'unit' ? (body.unitId ?? null) : null })}
      >
        <Form.Item
          name="username"
          label="用户名"
          rules={[{ required: true, message: '请填写用户名' }]}
          extra={isNew && '2 到 32 个字母、数字或汉字，登录时使用，建立后不能改。'}
        >
          <Input disabled={!isNew} autoComplete="off" />
        </Form.Item>
        <Form.Item name="displayName" label="姓名" rules={[{ required: true, message: '请填写姓名' }]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="role"
          label="角色"
          rules={[{ required: true, message: '请选择角色' }]}
          extra={role && ROLE_HINTS[role]}
        >
          <Select options={ACCOUNT_ROLES.map((value) => ({ value, label: ACCOUNT_ROLE_NAMES[value] }))} />
        </Form.Item>
        {role === 'unit' && (
          <Form.Item name="unitId" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
            <UnitPicker exclude={(unit) => unit.kind === 'collective'} />
          </Form.Item>
        )}
        {save.error !== null && <ErrorNotice error={save.error} />}
      </Form>
    </Modal>
  );
}
