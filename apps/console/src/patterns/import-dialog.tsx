import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Flex, Modal, Progress, Typography, Upload } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { upload } from '../api/upload.ts';
import { ErrorNotice } from './error-notice.tsx';
import { ImportErrors } from './import-errors.tsx';
import { useAct } from './use-act.ts';
import { ProblemError } from '../api/problem.ts';

export interface ImportDialogProps<Result> {
  open: boolean;
  title: string;
  /** Where the empty template comes from. */
  templateHref?: string;
  /** File endings, `.xlsx`. */
  accept: string;
  /** Takes the file as multipart field `file`; refuses with places that name row, column, value and remedy. */
  uploadPath: string;
  /** What will happen, in one or two sentences. */
  hint?: ReactNode;
  /** What was imported, shown after success. */
  summary: (result: Result) => ReactNode;
  onImported?: (result: Result) => unknown;
  onClose: () => void;
}

/** Template, upload with progress, then either what was imported or every faulty row; nothing is half-imported. */
export function ImportDialog<Result>(props: ImportDialogProps<Result>) {
  const [percent, setPercent] = useState(0);
  const act = useAct({
    run: (file: File) => upload<Result>(props.uploadPath, file, setPercent),
    done: (result) => props.onImported?.(result),
  });
  const close = () => {
    act.reset();
    setPercent(0);
    props.onClose();
  };
  const rows = act.error instanceof ProblemError ? act.error.places : [];
  return (
    <Modal
      open={props.open}
      title={props.title}
      width={rows.length > 0 ? 860 : 600}
      footer={null}
      onCancel={close}
      mask={{ closable: false }}
    >
      <Flex vertical gap={16}>
        {act.isSuccess ? (
          <>
            {props.summary(act.data)}
            <Button type="primary" style={{ alignSelf: 'end' }} onClick={close}>
              完成
            </Button>
          </>
        ) : (
          <>
            {props.hint !== undefined && <Typography.Text type="secondary">{props.hint}</Typography.Text>}
            {props.templateHref !== undefined && (
              <Button icon={<DownloadOutlined />} href={props.templateHref} style={{ alignSelf: 'start' }}>
                下载模板
              </Button>
            )}
            <Upload.Dragger
              accept={props.accept}
              maxCount={1}
              showUploadList={false}
              disabled={act.isPending}
              beforeUpload={(file) => {
                act.mutate(file);
                return false;
              }}
            >
              <InboxOutlined style={{ fontSize: 32 }} />
              <p>点击选择文件，或把文件拖到这里（{props.accept}）</p>
            </Upload.Dragger>
            {act.isPending && (
              <Progress percent={percent} format={(done) => (done === 100 ? '正在核对' : `${done}%`)} />
            )}
            {act.error !== null &&
              (rows.length > 0 ? <ImportErrors error={act.error} rows={rows} /> : <ErrorNotice error={act.error} />)}
          </>
        )}
      </Flex>
    </Modal>
  );
}
