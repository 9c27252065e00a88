import { Alert, Button } from 'antd';
import type { RefusalPlace } from '../../../../libs/domain/refusal/refusal.ts';
import { RecordTable } from './record-table.tsx';

/** Every faulty row of a refused file, with a list to take away; a place's path names the sheet of a workbook. */
export function ImportErrors({ error, rows }: { error: Error; rows: readonly RefusalPlace[] }) {
  return (
    <>
      <Alert
        type="error"
        showIcon
        title={error.message}
        action={<Button onClick={() => save(rows)}>下载问题清单</Button>}
      />
      <RecordTable<RefusalPlace>
        dataSource={[...rows]}
        rowKey={(place) => `${place.path ?? ''}/${place.row ?? ''}/${place.column ?? ''}/${place.message}`}
        pagination={rows.length > 10 ? { pageSize: 10, showTotal: (total) => `共 ${total} 处` } : false}
        columns={[
          { title: '表', dataIndex: 'path', width: 80, hidden: rows.every((place) => place.path === undefined) },
          { title: '行', dataIndex: 'row', width: 64 },
          { title: '列', dataIndex: 'column', width: 120 },
          {
            title: '填写的内容',
            key: 'value',
            width: 180,
            ellipsis: true,
            render: (_, { value }) => value || '（空）',
          },
          { title: '问题与改法', dataIndex: 'message' },
        ]}
      />
    </>
  );
}

function save(rows: readonly RefusalPlace[]): void {
  const lines = [
    ['表', '行', '列', '填写的内容', '问题与改法'],
    ...rows.map((r) => [r.path, r.row, r.column, r.value, r.message]),
  ];
  const text = lines
    .map((line) => line.map((cell) => `"${String(cell ?? '').replace(/"/g, '""')}"`).join(','))
    .join('\r\n');
  // Spreadsheet programs read a CSV as UTF-8 only behind a byte order mark.
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: '导入问题清单.csv' });
  link.click();
  URL.revokeObjectURL(url);
}
