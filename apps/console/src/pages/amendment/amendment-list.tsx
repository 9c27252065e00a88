import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button, Flex, Upload } from 'antd';
import type { AmendmentDetail } from '../../../../../libs/contracts/http/notice-amendment.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { ProblemError } from '../../api/problem.ts';
import { upload } from '../../api/upload.ts';
import { useAct } from '../../patterns/use-act.ts';
import { NOTICES_PATH } from '../notice/paths.ts';
import { amendmentPage, amendmentsPath } from './paths.ts';
import { useAmendments } from './use-amendment.ts';
import { STATE_WORDS } from './words.ts';

/** The corrected versions of an issued notice, and the way to bring another one in. */
export function AmendmentList({ noticeId, mayUpload }: { noticeId: string; mayUpload: boolean }) {
  const list = useAmendments(noticeId);
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const client = useQueryClient();
  const act = useAct({
    run: (file: File) => upload<AmendmentDetail>(amendmentsPath(noticeId), file, () => undefined),
    done: async ({ id }) => {
      await client.invalidateQueries({ queryKey: [NOTICES_PATH] });
      await navigate({ to: amendmentPage(noticeId, id) });
    },
  });
  const start = (file: File): void =>
    act.mutate(file, {
      onError: (error) =>
        void modal.error({
          title: '没有上传更正稿',
          content: error instanceof ProblemError ? error.detail : '请重试；多次出现请联系管理员。',
        }),
    });
  const shown = (list.data ?? []).filter(({ state }) => state !== 'discarded');
  return (
    <Flex gap={12} align="center" wrap>
      {shown.map((one) => (
        <Link key={one.id} to={amendmentPage(noticeId, one.id)} title={one.fileName}>
          更正稿 {formatInstant(one.createdAt)}：
          {one.state === 'draft' ? `还有 ${one.undecided} 处未定` : STATE_WORDS[one.state]}
        </Link>
      ))}
      {mayUpload && (
        <Upload
          accept=".txt,.docx,.doc,.wps,.pdf"
          maxCount={1}
          showUploadList={false}
          disabled={act.isPending}
          beforeUpload={(file) => {
            start(file);
            return false;
          }}
        >
          <Button loading={act.isPending}>{act.isPending ? '正在比较' : '上传更正稿'}</Button>
        </Upload>
      )}
    </Flex>
  );
}
