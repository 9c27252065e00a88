import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import type { SystemLogEntry } from '../../../../../libs/contracts/http/audit.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import type { FilterField } from '../../patterns/filter-fields.ts';
import { PageHead } from '../../patterns/page-head.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { QueryFilter } from '../../patterns/query-filter.tsx';
import { asked } from './asked.ts';
import { Clipped } from '../../patterns/clipped.tsx';
import { CaseLink } from '../case/case-link.tsx';
import { noticePage } from '../notice/paths.ts';
import { AUDIT_LOG } from './paths.ts';
import { exactInstant } from './words.ts';

const FIELDS: readonly FilterField[] = [
  {
    name: 'subject',
    label: '内容',
    control: 'select',
    placeholder: '审计查阅',
    options: [
      { value: 'reads', label: '审计查阅' },
      { value: 'sign_ins', label: '登录' },
      { value: 'settings', label: '设置与系统' },
      { value: 'all', label: '全部' },
    ],
  },
  { name: 'q', label: '关键词', control: 'text', placeholder: '用户名、编号、网址' },
  { name: 'days', label: '日期', control: 'days', from: 'from', to: 'to' },
];

const COLUMNS: TableColumnsType<SystemLogEntry> = [
  { title: '时间', dataIndex: 'at', render: exactInstant },
  { title: '谁', dataIndex: 'who', render: (who: string | null) => <Clipped text={who ?? '系统'} width={140} /> },
  { title: '做了什么', dataIndex: 'kindName' },
  { title: '对象', key: 'what', render: (_, row) => <About row={row} /> },
  {
    title: '原文',
    dataIndex: 'body',
    render: (body: Record<string, unknown>) => <Clipped text={wordsOf(body)} width={300} secondary />,
  },
  { title: '台账序号', dataIndex: 'seq', align: 'right' },
];

const wordsOf = (body: Record<string, unknown>): string =>
  typeof body['path'] === 'string' ? readable(body['path']) : JSON.stringify(body);

/** Search words as they were typed; what is no such address stays as recorded. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** An entry that already names the thing does not name it twice. */
const wordsAbout = ({ what, about }: SystemLogEntry): string =>
  about === null || what === about.label ? what : `${what} ${about.label}`.trim();

/** What it was about, by the name people know; cases and notices open from here. */
function About({ row }: { row: SystemLogEntry }) {
  const { about } = row;
  const words = <Clipped text={wordsAbout(row)} width={220} />;
  if (about?.page === 'case') return <CaseLink id={about.id}>{words}</CaseLink>;
  if (about?.page === 'notice') return <Link to={noticePage(about.id) as string}>{words}</Link>;
  return words;
}

/** The system's hashed stream as people read it: who read what, who signed in, who changed a setting. */
export function SystemLogPage() {
  const { values } = useAddress();
  return (
    <>
      <PageHead title="查阅记录" hint="审计人员的每次查阅都先记入系统台账再答复；登录和设置变更也在这里。" />
      <Panel>
        <QueryFilter fields={FIELDS} />
      </Panel>
      <Panel>
        <PageTable<SystemLogEntry>
          path={AUDIT_LOG}
          filters={asked(values, 'subject', 'q', 'from', 'to')}
          columns={COLUMNS}
          rowKey={(row) => String(row.seq)}
          empty={<EmptyState title="还没有查阅记录">审计账号打开任何页面后，这里会有一条记录。</EmptyState>}
        />
      </Panel>
    </>
  );
}
