import { useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { plannedAnewText, type PlannedAnew } from '../../../../../libs/domain/wording/planned-anew.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';

/** What a change of the calendar would do to open cases, asked of `path` before it is done. */
export function MovedCases({ path }: { path: string }) {
  const found = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => api.get<PlannedAnew>(path, signal),
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });
  if (found.isError) return <ErrorNotice error={found.error} />;
  if (found.data === undefined) return <Spin size="small" aria-label="正在核对在办任务" />;
  return <Alert type={found.data.moved > 0 ? 'warning' : 'info'} showIcon title={plannedAnewText(found.data)} />;
}
