import { InboxOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Progress, Upload } from 'antd';
import { useState } from 'react';
import { NOTICE_MAX_BYTES, type NoticeImported, type NoticePage } from '../../../../../libs/contracts/http/notice.ts';
import { api } from '../../api/client.ts';
import { ProblemError } from '../../api/problem.ts';
import { upload } from '../../api/upload.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { ExampleNotice } from './example-notice.tsx';
import { PasteNotice } from './paste-notice.tsx';
import './review.css';
import { noticePage, NOTICES_PATH } from './paths.ts';

/** Where a notice comes in: the file, and the drafts that wait for a decision. */
export function NoticeImportPage() {
  const [percent, setPercent] = useState(0);
  const navigate = useNavigate();
  const client = useQueryClient();
  const act = useAct({
    run: (file: File) => {
      if (file.size > NOTICE_MAX_BYTES) return Promise.reject(tooLarge(file));
      setPercent(0);
      return upload<NoticeImported>(NOTICES_PATH, file, setPercent);
    },
    done: async (imported) => {
      await client.invalidateQueries({ queryKey: [NOTICES_PATH] });
      await navigate({ to: noticePage(imported.id) });
    },
  });
  return (
    <>
      <PageHead title="文件导入" hint="导入通知或方案，系统逐条识别任务、责任单位和期限，由您核对后下发。" />
      <Panel>
        <Upload.Dragger
          accept=".txt,.docx,.doc,.wps,.pdf"
          maxCount={1}
          showUploadList={false}
          disabled={act.isPending}
          beforeUpload={(file) => {
            act.mutate(file);
            return false;
          }}
        >
          <InboxOutlined style={{ fontSize: 36, color: '#1b4b8f' }} />
          <p style={{ margin: '8px 0 4px', fontSize: '1.07em' }}>点击选择文件，或把文件拖到这里</p>
          <p className="quiet">
            Word 或 WPS（.docx、.doc、.wps）、文字版 PDF、纯文本（.txt），不超过 10 MB；扫描件和 OFD 请先转成文字
          </p>
        </Upload.Dragger>
        <PasteNotice disabled={act.isPending} onFile={(file) => act.mutate(file)} />
        <ExampleNotice disabled={act.isPending} onFile={(file) => act.mutate(file)} />
        {act.isPending && (
          <Progress
            percent={percent}
            format={(done) => (done === 100 ? '正在识别' : `${done}%`)}
            style={{ marginTop: 12 }}
          />
        )}
        {act.error !== null && <Refused error={act.error} />}
      </Panel>
      <Drafts />
    </>
  );
}

/** A duplicate names the notice that exists, so the way to it is one click. */
function Refused({ error }: { error: Error }) {
  const known = error instanceof ProblemError && error.code === 'notice_duplicate' ? error.places[0]?.value : undefined;
  return (
    <div style={{ marginTop: 12 }}>
      <ErrorNotice error={known === undefined || !(error instanceof ProblemError) ? error : withoutPlaces(error)} />
      {known !== undefined && <Link to={noticePage(known)}>打开已导入的文件</Link>}
    </div>
  );
}

const withoutPlaces = (error: ProblemError): ProblemError => new ProblemError(error.status, error.code, error.detail);

function Drafts() {
  const drafts = useQuery({
    queryKey: [NOTICES_PATH, 'drafts'],
    queryFn: ({ signal }) => api.get<NoticePage>(`${NOTICES_PATH}?status=draft&limit=10`, signal),
  });
  if (drafts.data === undefined || drafts.data.total === 0) return null;
  return (
    <Panel title={`还没下发的文件（${drafts.data.total}）`}>
      {drafts.data.items.map((notice) => (
        <p key={notice.id} style={{ margin: '6px 0' }}>
          <Link to={noticePage(notice.id)}>{notice.title ?? notice.fileName}</Link>{' '}
          <span className="quiet">
            已确认 {notice.progress.confirmed}/{notice.progress.total - notice.progress.excluded} · {notice.importedBy}
            导入
          </span>
        </p>
      ))}
      {drafts.data.total > drafts.data.items.length && <Link to={'/notices' as string}>查看全部</Link>}
    </Panel>
  );
}

const tooLarge = (file: File): ProblemError =>
  new ProblemError(
    413,
    'file_too_large',
    `“${file.name}”有 ${(file.size / 1024 / 1024).toFixed(1)} MB，超过 10 MB，没有上传。请确认选对了文件；文件里图片多的，请只保留通知正文，另存后再导入。`,
  );
