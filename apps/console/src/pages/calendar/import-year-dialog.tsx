import { InboxOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Flex, Modal, Typography, Upload } from 'antd';
import { useState } from 'react';
import type {
  CalendarFileBody,
  CalendarImported,
  CalendarPreview,
} from '../../../../../libs/contracts/http/calendar.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { CALENDAR_PATH, REPLANNINGS_PATH, YEARS_PATH } from './paths.ts';
import { PreviewedYear, type Confirmed } from './previewed-year.tsx';

interface Previewed {
  file: CalendarFileBody;
  preview: CalendarPreview;
}

const DONE = { loaded: '已载入', replaced: '已更换', unchanged: '与已载入的相同，没有变化' } as const;

export interface ImportYearDialogProps {
  open: boolean;
  onClose: () => void;
  onImported: (year: number) => void;
}

/** A file of an announced year: first what would change, then, confirmed, the change. */
export function ImportYearDialog({ open, onClose, onImported }: ImportYearDialogProps) {
  // A dialog keeps its contents while it fades; the next file begins anew.
  const [round, setRound] = useState(0);
  const close = () => {
    setRound(round + 1);
    onClose();
  };
  return (
    <Modal
      open={open}
      title="导入放假安排"
      width={720}
      style={{ top: 24 }}
      footer={null}
      onCancel={close}
      mask={{ closable: false }}
    >
      <ImportYear key={round} onClose={close} onImported={onImported} />
    </Modal>
  );
}

function ImportYear({ onClose, onImported }: Omit<ImportYearDialogProps, 'open'>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const look = useAct({ run: previewOf, done: setPreviewed });
  const load = useAct({
    run: ({ reason, noticeNumber }: Confirmed, requestKey) =>
      api.post<CalendarImported>(YEARS_PATH, { ...previewed?.file, reason, noticeNumber }, { requestKey }),
    done: async ({ year, outcome }) => {
      await client.invalidateQueries({ queryKey: [CALENDAR_PATH] });
      await client.invalidateQueries({ queryKey: [REPLANNINGS_PATH] });
      void message.success(`${year} 年放假安排${DONE[outcome]}`);
      onImported(year);
      onClose();
    },
  });
  const again = () => {
    setPreviewed(null);
    load.reset();
    look.reset();
  };
  if (previewed === null) return <ChooseFile busy={look.isPending} error={look.error} onChoose={look.mutate} />;
  return (
    <PreviewedYear
      preview={previewed.preview}
      busy={load.isPending}
      error={load.error}
      onConfirm={load.mutate}
      onAgain={again}
      onClose={onClose}
    />
  );
}

function ChooseFile({ busy, error, onChoose }: { busy: boolean; error: Error | null; onChoose: (file: File) => void }) {
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">
        国务院办公厅公布后，选择该年的放假安排文件（holiday-cn 格式的 JSON）。先显示哪些日子会变，确认后才载入。
      </Typography.Text>
      <Upload.Dragger
        accept=".json"
        maxCount={1}
        showUploadList={false}
        disabled={busy}
        beforeUpload={(file) => {
          onChoose(file);
          return false;
        }}
      >
        <InboxOutlined style={{ fontSize: 32 }} />
        <p>点击选择文件，或把文件拖到这里（例如 2027.json）</p>
      </Upload.Dragger>
      {error !== null && <ErrorNotice error={error} />}
    </Flex>
  );
}

async function previewOf(chosen: File, requestKey: string): Promise<Previewed> {
  const file = { fileName: chosen.name, text: await chosen.text() };
  return { file, preview: await api.post<CalendarPreview>(`${YEARS_PATH}/preview`, file, { requestKey }) };
}
