import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';

const NAME_LENGTH = 40;

/** A notice that came as a chat message or a web page: its words, taken in like a file; a refused text is still there to be mended. */
export function PasteNotice({ disabled, onFile }: { disabled: boolean; onFile: (file: File) => void }) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ text: string }>();
  return (
    <p style={{ margin: '12px 0 0' }}>
      没有文件，只有文字？
      <Button size="small" disabled={disabled} onClick={() => setOpen(true)}>
        粘贴文字
      </Button>
      <Modal
        open={open}
        title="粘贴通知全文"
        okText="识别"
        width={720}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        mask={{ closable: false }}
      >
        <Form
          form={form}
          name="paste"
          layout="vertical"
          onFinish={({ text }) => {
            setOpen(false);
            onFile(fileOf(text));
          }}
        >
          <Form.Item
            name="text"
            label="全文（含标题、文号、正文和落款日期）"
            rules={[{ required: true, whitespace: true, message: '请粘贴通知全文' }]}
          >
            <Input.TextArea rows={16} autoFocus />
          </Form.Item>
        </Form>
      </Modal>
    </p>
  );
}

/** Named after its first line, as a person would save it. */
function fileOf(text: string): File {
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '';
  const name = first.replaceAll(/[\\/:*?"<>|\s]/g, '').slice(0, NAME_LENGTH);
  return new File([text], `${name === '' ? '粘贴的通知' : name}.txt`, { type: 'text/plain' });
}
