import { Alert, Button, Flex, Form, Input, Table, Typography } from 'antd';
import type { TableColumnsType } from 'antd';
import type { CalendarDayChange, CalendarPreview } from '../../../../../libs/contracts/http/calendar.ts';
import { fullDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { plannedAnewText } from '../../../../../libs/domain/wording/planned-anew.ts';
import { arrangedWords, effectWords, unarrangedWords, unnamedWords } from './words.ts';

export interface Confirmed {
  noticeNumber: string | null;
  reason: string | null;
}

export interface PreviewedYearProps {
  preview: CalendarPreview;
  busy: boolean;
  error: Error | null;
  onConfirm: (confirmed: Confirmed) => void;
  onAgain: () => void;
  onClose: () => void;
}

/** The days a file would change, and what must be said before it may. */
export function PreviewedYear({ preview, busy, error, onConfirm, onAgain, onClose }: PreviewedYearProps) {
  const { year, standing, changes, papers, noticeNumber } = preview;
  if (standing === 'same') {
    return (
      <Flex vertical gap={12}>
        <Alert type="success" showIcon title={`${year} 年的放假安排与已载入的完全相同，不需要再导入。`} />
        <Flex gap={8} justify="end">
          <Button onClick={onAgain}>另选文件</Button>
          <Button type="primary" onClick={onClose}>
            关闭
          </Button>
        </Flex>
      </Flex>
    );
  }
  const incomplete = unarrangedWords(preview.unarranged);
  const unnamed = unnamedWords(preview.unnamed);
  const moving = changes.filter(({ effect }) => effect === 'day').length;
  return (
    <Form<{ noticeNumber?: string; reason?: string }>
      name="calendar_year"
      layout="vertical"
      initialValues={{ noticeNumber: noticeNumber ?? '' }}
      onFinish={(typed) =>
        onConfirm({ noticeNumber: typed.noticeNumber?.trim() || null, reason: typed.reason?.trim() || null })
      }
    >
      <Alert
        type={standing === 'new' ? 'info' : 'warning'}
        showIcon
        title={`${year} 年：${changes.length} 天与现在不同，其中 ${moving} 天的工作日、休息日会改变。`}
        description={
          <>
            {standing === 'new'
              ? '载入后该年由“暂定”变为“已公布”，日期有变的事项自动重算，并告知有关的人。'
              : replacedWords(preview)}
            {preview.cases !== null && <div>{plannedAnewText(preview.cases)}</div>}
          </>
        }
      />
      {[incomplete, unnamed].map(
        (title) =>
          title !== null && <Alert key={title} type="warning" showIcon title={title} style={{ marginTop: 8 }} />,
      )}
      <Table<CalendarDayChange>
        size="small"
        rowKey="date"
        columns={COLUMNS}
        dataSource={changes}
        pagination={false}
        scroll={{ y: 170 }}
        style={{ margin: '12px 0' }}
      />
      <Typography.Paragraph type="secondary">来源：{papers.join('　')}</Typography.Paragraph>
      <Form.Item name="noticeNumber" label="通知的发文字号" extra="例如 国办发明电〔2025〕7号；暂不知道可以不填。">
        <Input maxLength={60} />
      </Form.Item>
      {standing === 'different' && (
        <Form.Item
          name="reason"
          label="更换理由"
          rules={[{ required: true, whitespace: true, message: '请填写更换理由，将记入台账' }]}
        >
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
      )}
      {error !== null && <ErrorNotice error={error} style={{ marginBottom: 12 }} />}
      <Flex gap={8} justify="end">
        <Button onClick={onAgain}>另选文件</Button>
        <Button type="primary" htmlType="submit" loading={busy} danger={standing === 'different'}>
          {standing === 'new' ? `载入 ${year} 年` : `更换 ${year} 年`}
        </Button>
      </Flex>
    </Form>
  );
}

const replacedWords = ({ loaded }: CalendarPreview): string =>
  `该年已由${loaded?.loadedBy ?? ''}载入（${loaded?.fileName ?? ''}）。更换后原来的内容留作历史，日期有变的事项自动重算。`;

const COLUMNS: TableColumnsType<CalendarDayChange> = [
  { title: '日期', width: 220, render: (_, { date }) => fullDate(date) },
  { title: '现在', render: (_, { before }) => arrangedWords(before) },
  { title: '导入后', render: (_, { after }) => arrangedWords(after) },
  { title: '影响期限', width: 150, render: (_, { effect }) => effectWords(effect) },
];
