import type { IssuedAcknowledgement } from '../../../../../libs/contracts/http/notice.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { RecordTable } from '../../patterns/record-table.tsx';
import { CaseLink } from '../case/case-link.tsx';
import { someNames } from './some-names.ts';

interface IssuedAcknowledgementsProps {
  items: readonly IssuedAcknowledgement[];
}

/** Who has read the declarations and who has not; each with the way to its case, where it can be withdrawn. */
export function IssuedAcknowledgements({ items }: IssuedAcknowledgementsProps) {
  const open = items.filter(({ state }) => state === 'issued');
  return (
    <div style={{ padding: 8 }}>
      <p style={{ margin: '0 0 8px' }}>{standingWords(items, open)}</p>
      <RecordTable<IssuedAcknowledgement>
        rowKey="id"
        dataSource={[...open, ...items.filter((one) => !open.includes(one))]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: '单位', render: (_, one) => <CaseLink id={one.id}>{one.unitName}</CaseLink> },
          { title: '状态', dataIndex: 'stateName', width: 90 },
          { title: '签收', render: (_, one) => <span className="tabular">{signatureWords(one)}</span> },
          { title: '编号', dataIndex: 'number', width: 140, className: 'quiet' },
        ]}
      />
    </div>
  );
}

/** `已阅知 3/12；尚未签收：石桥村、柳湾村`; those withdrawn are asked no longer. */
export function standingWords(items: readonly IssuedAcknowledgement[], open: readonly IssuedAcknowledgement[]): string {
  const withdrawn = items.filter(({ state }) => state === 'withdrawn').length;
  const asked = items.length - withdrawn;
  const parts = [
    `已阅知 ${asked - open.length}/${asked}`,
    ...(withdrawn > 0 ? [`撤回 ${withdrawn} 件`] : []),
    open.length === 0 ? '没有尚未签收的单位' : `尚未签收：${someNames(open.map(({ unitName }) => unitName))}`,
  ];
  return `${parts.join('；')}。`;
}

const signatureWords = ({ signedAt, signedBy }: IssuedAcknowledgement): string =>
  signedAt === null ? '—' : `${formatInstant(signedAt)} ${signedBy ?? ''}`;
