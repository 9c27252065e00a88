import { Form, Input, Modal, Select } from 'antd';
import { useEffect } from 'react';
import type { PersonView } from '../../../../../libs/contracts/http/person.ts';
import type { UnitView } from '../../../../../libs/contracts/http/unit.ts';
import { readEmail } from '../../../../../libs/domain/unit/email.ts';
import { readPhone } from '../../../../../libs/domain/unit/phone.ts';
import { POST_ROLES, POST_ROLE_NAMES } from '../../../../../libs/domain/unit/post-role.ts';
import type { PostRole } from '../../../../../libs/domain/unit/post-role.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { useFormModal } from '../../patterns/use-form-modal.ts';
import { PEOPLE_PATH } from './paths.ts';

interface PersonDialogProps {
  person: PersonView | 'new' | null;
  unit: UnitView;
  onClose: () => void;
  onSaved: () => Promise<void>;
}

interface PersonFields {
  name: string;
  phone?: string;
  email?: string;
  roles: PostRole[];
}

/** A person with his posts in this unit; posts elsewhere stay as they are. */
export function PersonDialog({ person, unit, onClose, onSaved }: PersonDialogProps) {
  const [form] = Form.useForm<PersonFields>();
  const existing = person === 'new' ? null : person;
  const save = useAct({
    run: ({ name, phone, email, roles }: PersonFields, requestKey) => {
      const elsewhere = (existing?.posts ?? []).filter((post) => post.unitId !== unit.id);
      const posts = [
        ...elsewhere.map(({ unitId, role }) => ({ unitId, role })),
        ...roles.map((role) => ({ unitId: unit.id, role })),
      ];
      const body = { name, phone: phone?.trim() || null, email: email?.trim() || null, posts };
      return existing === null
        ? api.post<PersonView>(PEOPLE_PATH, body, { requestKey })
        : api.patch<PersonView>(`${PEOPLE_PATH}/${existing.id}`, body);
    },
    done: async () => {
      onClose();
      await onSaved();
    },
  });
  useEffect(() => {
    if (person === null) return;
    form.resetFields();
    if (existing === null) return;
    const { name, phone, email, posts } = existing;
    const roles = posts.filter((post) => post.unitId === unit.id).map((post) => post.role);
    form.setFieldsValue({ name, phone: phone ?? '', email: email ?? '', roles });
  }, [person, existing, unit.id, form]);
  const modal = useFormModal(form, save, 'name', onClose);
  return (
    <Modal
      {...modal}
      open={person !== null}
      title={existing === null ? `为“${unit.name}”添加人员` : `修改“${existing.name}”`}
      okText="保存"
    >
      <Form
        form={form}
        name="person"
        layout="vertical"
        initialValues={{ roles: ['contact'] }}
        onFinish={(fields) => save.mutate(fields)}
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="roles"
          label="在本单位的职务"
          rules={[{ required: true, message: '请选择职务' }]}
          extra="经办人收任务和提醒，主要负责人收督促函，分管领导收升级报告。"
        >
          <Select mode="multiple" options={POST_ROLES.map((value) => ({ value, label: POST_ROLE_NAMES[value] }))} />
        </Form.Item>
        <Form.Item name="phone" label="手机" rules={[{ validator: (_, text) => refuse(text, readPhone) }]}>
          <Input inputMode="tel" maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="email"
          label="邮箱"
          extra="手机和邮箱至少填一样，否则通知不到。"
          rules={[{ validator: (_, text) => refuse(text, readEmail) }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        {save.error !== null && <ErrorNotice error={save.error} />}
      </Form>
    </Modal>
  );
}

/** The directory's own reading of phone numbers and addresses, so that the form and the server never disagree. */
function refuse(text: string | undefined, read: (text: string) => object): Promise<void> {
  const result = text === undefined || text.trim() === '' ? {} : read(text);
  return 'fault' in result ? Promise.reject(new Error(String(result.fault))) : Promise.resolve();
}
