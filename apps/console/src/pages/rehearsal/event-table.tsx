import { Button, Flex, Select } from 'antd';
import type { TableColumnsType } from 'antd';
import type { RehearsalView, RehearsedEventView } from '../../../../../libs/contracts/http/rehearsal.ts';
import { dateOf, fullDate, formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { roleName } from '../../../../../libs/domain/audience/role-name.ts';
import { EVENT_VERBS } from '../../../../../libs/domain/rehearsal/rehearsed.ts';
import { EVENT_VERB_NAMES, eventName } from '../../../../../libs/domain/rehearsal/words.ts';
import { CHANNEL_NAMES } from '../../../../../libs/domain/notification/channel-name.ts';
import type { AddressValues } from '../../patterns/address.ts';
import { monthName } from '../../patterns/month-name.ts';
import { useAddress } from '../../patterns/address.ts';
import { RecordTable } from '../../patterns/record-table.tsx';

type Line = RehearsedEventView & { line: number };

const PAGE = 20;

const COLUMNS: TableColumnsType<Line> = [
  {
    title: '时间',
    width: '17em',
    render: (_, { nominalAt, at, provisional }) => (
      <span className="tabular one-line" title={`分散发送：${formatInstant(at)}`}>
        {whenText(nominalAt)}
        {provisional && <span className="quiet"> 暂定</span>}
      </span>
    ),
  },
  { title: '动作', width: '9em', render: (_, event) => eventName(event) },
  { title: '单位', width: '10em', dataIndex: 'unit' },
  {
    title: '任务',
    ellipsis: true,
    render: (_, { taskRef, title }) => (
      <span title={title}>
        {taskRef}. {title}
      </span>
    ),
  },
  { title: '发给', width: '18em', render: (_, event) => audienceText(event) },
  { title: '方式', width: '7em', render: (_, { channels }) => channels.map((one) => CHANNEL_NAMES[one]).join('、') },
];

/** Everything that would happen, one line each, filtered by unit, month and kind. */
export function EventTable({ view }: { view: RehearsalView }) {
  const { values, change } = useAddress();
  const shown = view.events.filter((event) => isAsked(event, values));
  const units = [...new Set(view.events.map(({ unit }) => unit))];
  const months = [...new Set(view.events.map(({ nominalAt }) => dateOf(nominalAt).slice(0, 7)))];
  const verbs = EVENT_VERBS.filter((verb) => view.events.some((event) => event.verb === verb));
  const choice = (name: string, placeholder: string, options: { value: string; label: string }[]) => (
    <Select
      allowClear
      aria-label={placeholder}
      placeholder={placeholder}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: 180 }}
      value={values[name] ?? null}
      options={options}
      onChange={(value: string | null) => change({ [name]: value ?? undefined })}
    />
  );
  return (
    <>
      <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }} className="no-print">
        {choice('unit', '全部单位', units.map(same))}
        {choice(
          'month',
          '全部月份',
          months.map((value) => ({ value, label: monthName(value, true) })),
        )}
        {choice(
          'verb',
          '全部动作',
          verbs.map((value) => ({ value, label: EVENT_VERB_NAMES[value] })),
        )}
        <Button onClick={() => change({ unit: undefined, month: undefined, verb: undefined })}>重置</Button>
        <span className="quiet">共 {shown.length} 次</span>
      </Flex>
      <RecordTable<Line>
        columns={COLUMNS}
        dataSource={shown.map((event, line) => ({ ...event, line }))}
        rowKey="line"
        scroll={{ x: '76em' }}
        pagination={{ pageSize: PAGE, size: 'small', showSizeChanger: false, hideOnSinglePage: true }}
        locale={{ emptyText: view.events.length === 0 ? '没有可以推演的任务。' : '没有符合条件的动作，请重置筛选。' }}
      />
    </>
  );
}

const same = (value: string) => ({ value, label: value });

function isAsked({ unit, nominalAt, verb }: RehearsedEventView, values: AddressValues): boolean {
  const { unit: asked, month, verb: kind } = values;
  if (asked !== undefined && unit !== asked) return false;
  if (month !== undefined && dateOf(nominalAt).slice(0, 7) !== month) return false;
  return kind === undefined || verb === kind;
}

/** `2026年12月18日 周五 09:00` */
function whenText(instant: string): string {
  const day = dateOf(instant);
  return `${fullDate(day)} ${formatInstant(instant).slice(-5)}`;
}

/** A letter that waits is for its addressees, who get nothing yet. */
function audienceText({ audience, people }: RehearsedEventView): string {
  const roles = audience.map(roleName).join('、');
  return people.length === 0 ? `${roles}（暂不发出）` : `${roles}：${people.join('、')}`;
}
