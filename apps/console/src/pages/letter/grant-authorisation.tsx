import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { AuthorisationBody, AuthorisationView } from '../../../../../libs/contracts/http/letter.ts';
import { LETTER_KIND_NAMES } from '../../../../../libs/domain/letter/letter.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { AUTHORISATIONS_PATH } from './paths.ts';

const KINDS = (['urging', 'supervision'] as const).map((value) => ({ value, label: LETTER_KIND_NAMES[value] }));

/** A leader lets letters of a kind go out at once in his name. */
export function GrantAuthorisation() {
  const client = useQueryClient();
  const [form] = Form.useForm<AuthorisationBody>();
  const [open, setOpen] = useState(false);
  const act = useAct({
    run: (body: AuthorisationBody, requestKey) =>
      api.post<AuthorisationView>(AUTHORISATIONS_PATH, body, { requestKey }),
    done: async () => {
      await client.invalidateQueries({ queryKey: [AUTHORISATIONS_PATH] });
      setOpen(false);
    },
  });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        新增授权
      </Button>
      <Modal
        open={open}
        title="新增常设授权"
        okText="授权"
        confirmLoading={act.isPending}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        afterClose={act.reset}
        destroyOnHidden
        mask={{ closable: false }}
      >
        <Alert type="info" showIcon title="此后该类函件到时即以您的名义编号发出，不再逐件请您签发。" />
        <Form form={form} layout="vertical" preserve={false} style={{ marginTop: 16 }} onFinish={act.mutate}>
          <Form.Item name="kind" label="函件种类" initialValue="urging" rules={[{ required: true }]}>
            <Select options={KINDS} />
          </Form.Item>
          <Form.Item
            name="reason"
            label="理由"
            rules={[{ required: true, whitespace: true, message: '请填写理由，将记入台账' }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
          {act.error !== null && <ErrorNotice error={act.error} />}
        </Form>
      </Modal>
    </>
  );
}
