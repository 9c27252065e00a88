import { useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useSession } from '../../session/session.tsx';
import { Review } from './review.tsx';
import { useNotice } from './use-notice.ts';

/** One notice: its text on the left, its tasks on the right. */
export function NoticeReviewPage() {
  const { noticeId = '' }: { noticeId?: string } = useParams({ strict: false });
  const { account } = useSession();
  const notice = useNotice(noticeId);
  if (notice.isError) return <ErrorNotice error={notice.error} onRetry={() => void notice.refetch()} />;
  if (notice.data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  const mayEdit = account.role === 'administrator' || account.role === 'safety_office';
  return <Review key={noticeId} notice={notice.data} mayEdit={mayEdit} />;
}
