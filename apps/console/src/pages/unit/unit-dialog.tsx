import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useEffect } from 'react';
import type { UnitBody, UnitView } from '../../../../../libs/contracts/http/unit.ts';
import { UNIT_KINDS, UNIT_KIND_NAMES } from '../../../../../libs/domain/unit/unit-kind.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { UnitPicker, UnitsPicker } from '../../patterns/unit-picker.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { useFormModal } from '../../patterns/use-form-modal.ts';
import { UNITS_PATH } from '../../unit/use-units.ts';

/** A unit to change, or the place of a new one. */
export type UnitDraft = UnitView | { parentId: string | null };

interface UnitDialogProps {
  draft: UnitDraft | null;
  onClose: () => void;
  onSaved: (unit: UnitView) => Promise<void>;
}

/** Makes a unit or changes one, with its other names and, for a collective, its members. */
export function UnitDialog({ draft, onClose, onSaved }: UnitDialogProps) {
  const [form] = Form.useForm<UnitBody>();
  const kind = Form.useWatch('kind', form);
  const existing = draft !== null && 'id' in draft ? draft : null;
  const save = useAct({
    run: (body: UnitBody, requestKey) =>
      existing === null
        ? api.post<UnitView>(UNITS_PATH, body, { requestKey })
        : api.patch<UnitView>(`${UNITS_PATH}/${existing.id}`, body),
    done: async (unit) => {
      onClose();
      await onSaved(unit);
    },
  });
  useEffect(() => {
    if (draft === null) return;
    form.resetFields();
    form.setFieldsValue(draft);
  }, [draft, form]);
  const modal = useFormModal(form, save, 'name', onClose);
  return (
    <Modal
      {...modal}
      open={draft !== null}
      title={existing === null ? '新建单位' : `修改“${existing.name}”`}
      okText={existing === null ? '建立单位' : '保存'}
    >
      <Form
        form={form}
        name="unit"
        layout="vertical"
        initialValues={{ kind: 'department', aliases: [], memberIds: [], isOffice: false }}
        onFinish={(body) => save.mutate(body)}
      >
        <Form.Item
          name="name"
          label="单位全称"
          rules={[{ required: true, whitespace: true, message: '请填写单位全称' }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="kind" label="类别" rules={[{ required: true }]}>
          <Select options={UNIT_KINDS.map((value) => ({ value, label: UNIT_KIND_NAMES[value] }))} />
        </Form.Item>
        <Form.Item name="parentId" label="上级单位" extra="不选则为最上级。">
          <UnitPicker exclude={(unit) => unit.id === existing?.id || unit.kind === 'collective'} />
        </Form.Item>
        <Form.Item
          name="aliases"
          label="文件中的其他叫法"
          extra="如“应急办”“安监站”，输入后按回车；导入文件时据此认出单位。"
        >
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',', ' ']} />
        </Form.Item>
        {kind === 'collective' ? (
          <Form.Item name="memberIds" label="包含的单位">
            <UnitsPicker exclude={(unit) => unit.kind === 'collective'} />
          </Form.Item>
        ) : (
          <Form.Item
            name="isOffice"
            valuePropName="checked"
            extra="逾期报告和待审事项会通知这个单位的人。全系统只有一个。"
          >
            <Checkbox>这是本系统的安办</Checkbox>
          </Form.Item>
        )}
        {save.error !== null && <ErrorNotice error={save.error} />}
      </Form>
    </Modal>
  );
}
