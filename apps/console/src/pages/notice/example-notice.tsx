import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { NoticePage } from '../../../../../libs/contracts/http/notice.ts';
import { api } from '../../api/client.ts';
import { unreachable } from '../../api/problem.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { NOTICES_PATH } from './paths.ts';

const EXAMPLE = '/example-notice.txt';
const FILE_NAME = '云溪镇2026—2027年冬春安全生产工作方案.txt';

/** Until the first notice is in: an invented one, so that a newcomer without a file can go on. */
export function ExampleNotice({ disabled, onFile }: { disabled: boolean; onFile: (file: File) => void }) {
  const notices = useQuery({
    queryKey: [NOTICES_PATH, 'any'],
    queryFn: ({ signal }) => api.get<NoticePage>(`${NOTICES_PATH}?limit=1`, signal),
  });
  const fetched = useMutation({ mutationFn: exampleFile, onSuccess: onFile });
  if (notices.data?.total !== 0) return null;
  return (
    <p style={{ margin: '12px 0 0' }}>
      手边没有文件？
      <Button size="small" disabled={disabled} loading={fetched.isPending} onClick={() => fetched.mutate()}>
        用示例文件试一试
      </Button>
      <span className="quiet"> 虚构的云溪镇方案，与示例乡镇的单位对应</span>
      {fetched.error !== null && <ErrorNotice error={fetched.error} style={{ marginTop: 8 }} />}
    </p>
  );
}

async function exampleFile(): Promise<File> {
  const response = await fetch(EXAMPLE).catch(() => null);
  if (response === null || !response.ok) throw unreachable();
  return new File([await response.blob()], FILE_NAME, { type: 'text/plain' });
}
