import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Modal } from 'antd';
import type { NoticeDetail } from '../../../../../libs/contracts/http/notice.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { NOTICE_LIST_PAGE, NOTICES_PATH } from './paths.ts';

interface DeleteDraftDialogProps {
  notice: NoticeDetail;
  open: boolean;
  onClose: () => void;
}

/** Takes a mistaken import out again, as long as it has not been issued. */
export function DeleteDraftDialog({ notice, open, onClose }: DeleteDraftDialogProps) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const act = useAct({
    run: () => api.delete(`${NOTICES_PATH}/${notice.id}?revision=${notice.revision}`),
    done: async () => {
      void message.success('草稿已删除');
      await navigate({ to: NOTICE_LIST_PAGE as string });
      // Asking again for what is gone would only bring a refusal.
      client.removeQueries({ queryKey: [NOTICES_PATH, 'detail', notice.id] });
      await client.invalidateQueries();
    },
  });
  return (
    <Modal
      open={open}
      title={`删除草稿《${notice.title ?? notice.fileName}》？`}
      okText="删除"
      okButtonProps={{ danger: true }}
      confirmLoading={act.isPending}
      onOk={() => act.mutate()}
      onCancel={onClose}
      afterClose={act.reset}
    >
      <p>识别出的任务和已做的核对一并删除，不能恢复；删除记入系统台账。同一份文件以后可以重新导入。</p>
      {act.error !== null && <ErrorNotice error={act.error} />}
    </Modal>
  );
}
