import { DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import {
  CLAUSE_CHANGE_NAMES,
  CLAUSE_CHANGES,
  PAUSE_KIND_NAMES,
  PAUSE_KINDS,
} from '../../../../../libs/domain/case/case-facts.ts';
import { fullDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { MOST_ACTS } from '../../../../../libs/domain/duty/duty-rule.ts';
import { UnitPicker } from '../../patterns/unit-picker.tsx';
import { NOTHING_TO_CHOOSE, choicesOf, firstChoice, isChoice } from './act-choices.ts';
import type { ActField } from './act-form.ts';

interface ActFieldItemProps {
  field: ActField;
  detail: CaseDetail;
  /** What the page has chosen already, by where the act was asked for. */
  given: string | undefined;
}

/** One question of an act. */
export function ActFieldItem({ field, detail, given }: ActFieldItemProps) {
  const required = !field.optional;
  const rule = { required, message: `请填写${field.label}`, ...(field.control === 'words' && { whitespace: true }) };
  return (
    <Form.Item
      name={field.name}
      label={field.label}
      rules={required ? [rule] : []}
      {...(field.control === 'photos' && { valuePropName: 'files' })}
      {...(given === undefined ? initialChoice(field, detail) : { initialValue: given })}
      {...askedFor(field, detail)}
    >
      {control(field, detail)}
    </Form.Item>
  );
}

function control({ control: kind, placeholder = '请选择' }: ActField, detail: CaseDetail): ReactNode {
  switch (kind) {
    case 'words':
      return <Input.TextArea rows={3} maxLength={2000} showCount autoFocus />;
    case 'line':
      return <Input maxLength={200} placeholder="例如：（2026）云民初3号受理案件通知书" />;
    case 'pauseKind':
      return (
        <Select
          autoFocus
          placeholder="请选择情形"
          options={PAUSE_KINDS.map((value) => ({ value, label: PAUSE_KIND_NAMES[value] }))}
        />
      );
    case 'clauseChange':
      return (
        <Select
          autoFocus
          placeholder="请选择"
          options={CLAUSE_CHANGES.map((value) => ({ value, label: CLAUSE_CHANGE_NAMES[value] }))}
        />
      );
    case 'count':
      return <InputNumber min={1} max={MOST_ACTS} precision={0} style={{ width: '100%' }} />;
    case 'comingDay':
      return <DatePicker style={{ width: '100%' }} disabledDate={(day) => day.isBefore(dayjs(), 'day')} />;
    case 'pastDay':
      return <DatePicker style={{ width: '100%' }} disabledDate={(day) => day.isAfter(dayjs(), 'day')} />;
    case 'day':
      return (
        <DatePicker
          style={{ width: '100%' }}
          disabledDate={(day) => detail.due.on !== null && !day.isAfter(dayjs(detail.due.on), 'day')}
        />
      );
    case 'unit':
      return <UnitPicker exclude={(unit) => unit.kind === 'collective' || unit.id === detail.unitId} />;
    case 'letter':
    case 'proposal':
    case 'openPeriod':
    case 'shortPeriod':
    case 'openAct':
      return (
        <Select
          allowClear={kind === 'openPeriod'}
          placeholder={placeholder}
          options={choicesOf(kind, detail)}
          notFoundContent={NOTHING_TO_CHOOSE[kind]}
        />
      );
    case 'approve':
      return (
        <Radio.Group
          options={[
            { value: true, label: '同意约谈' },
            { value: false, label: '不同意' },
          ]}
        />
      );
    case 'photos':
      return <PhotoInput />;
    default:
      return kind satisfies never;
  }
}

/** What the unit asked for, where the office answers it; what it got late, where an interview with it is decided. */
function askedFor({ name, control: kind }: ActField, { extension, proposals }: CaseDetail): { extra?: string } {
  const late = proposals.find(({ state }) => state === 'open')?.late ?? null;
  if (kind === 'proposal' && late !== null) return { extra: `${late}。同意约谈须写明理由。` };
  if (kind !== 'day' || name !== 'dueOn' || extension === null) return {};
  return { extra: `单位申请延至${fullDate(extension.requestedDueOn)}，理由：${extension.reason}` };
}

/** Usually there is only one to choose from, and the day is the one asked for, or today. */
function initialChoice({ control: kind, name }: ActField, detail: CaseDetail): { initialValue?: string | Dayjs } {
  if (kind === 'day' && detail.extension !== null) return { initialValue: dayjs(detail.extension.requestedDueOn) };
  if (kind === 'pastDay' && detail.duty !== null && name === 'on') return { initialValue: dayjs() };
  const first = isChoice(kind) ? firstChoice(kind, detail) : undefined;
  return first === undefined ? {} : { initialValue: first };
}

function PhotoInput({ onChange }: { onChange?: (files: File[]) => void }) {
  return (
    <input
      type="file"
      accept="image/jpeg,image/png"
      multiple
      aria-label="照片，最多 9 张，每张不超过 10 MB"
      onChange={(event) => onChange?.([...(event.target.files ?? [])])}
    />
  );
}
