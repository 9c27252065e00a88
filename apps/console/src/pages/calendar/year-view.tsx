import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { TableColumnsType } from 'antd';
import type { CalendarLoading, CalendarYearView } from '../../../../../libs/contracts/http/calendar.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { festivalsOf, type Festival } from './festivals.ts';
import { MonthGrid } from './month-grid.tsx';
import { CALENDAR_PATH, YEARS_PATH } from './paths.ts';
import { YearSource } from './year-source.tsx';
import './calendar.css';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** A year at a glance, then holiday by holiday, then how it came here. */
export function YearView({ year, today }: { year: number; today: string }) {
  const found = useQuery({
    queryKey: [CALENDAR_PATH, year],
    queryFn: ({ signal }) => api.get<CalendarYearView>(`${YEARS_PATH}/${year}`, signal),
  });
  if (found.isError) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  const days = new Map(found.data.days.map((day) => [day.date, day]));
  return (
    <>
      <Panel title={`${year} 年`} extra={<Legend />}>
        <YearSource view={found.data} />
        <div className="year-grid">
          {MONTHS.map((month) => (
            <MonthGrid key={month} year={year} month={month} days={days} today={today} />
          ))}
        </div>
      </Panel>
      <Panel title="放假与调休明细">
        <RecordTable<Festival>
          rowKey="name"
          columns={FESTIVALS}
          dataSource={festivalsOf(found.data.days)}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
      </Panel>
      {found.data.loadings.length > 0 && (
        <Panel title="载入记录">
          <RecordTable<CalendarLoading>
            rowKey={(row) => `${row.loadedAt}${row.fileName}`}
            columns={LOADINGS}
            dataSource={found.data.loadings}
            pagination={false}
            scroll={{ x: 'max-content' }}
          />
        </Panel>
      )}
    </>
  );
}

function Legend() {
  return <span style={{ color: '#5c6675' }}>休：放假　班：调休上班　虚线框：本地调班　灰底：周末</span>;
}

const lines = (texts: readonly string[]) => texts.map((text) => <div key={text}>{text}</div>);

const FESTIVALS: TableColumnsType<Festival> = [
  { title: '节日', dataIndex: 'name', width: 200 },
  { title: '放假', width: 320, render: (_, row) => lines(row.rests) },
  { title: '调休上班', width: 220, render: (_, row) => lines(row.works) },
  { title: '依据', dataIndex: 'grounds' },
];

const LOADINGS: TableColumnsType<CalendarLoading> = [
  { title: '载入时间', width: 180, render: (_, row) => formatInstant(row.loadedAt) },
  { title: '载入人', dataIndex: 'loadedBy', width: 120 },
  { title: '文件', dataIndex: 'fileName', width: 160 },
  { title: '发文字号', width: 200, render: (_, row) => row.noticeNumber ?? '未登记' },
  { title: '更换理由', render: (_, row) => row.reason ?? '' },
  {
    title: '状态',
    width: 220,
    render: (_, row) => (row.replacedAt === null ? '✓ 现用' : `○ ${formatInstant(row.replacedAt)}被更换`),
  },
];
