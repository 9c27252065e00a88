import { DatePicker, Form, Input, Radio, Select } from 'antd';
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
import { UnitPicker } from '../../patterns/unit-picker.tsx';
import type { ActField } from './act-forms.ts';

interface ActFieldItemProps {
  field: ActField;
  detail: CaseDetail;
}

/** One question of an act. */
export function ActFieldItem({ field, detail }: ActFieldItemProps) {
  const required = !field.optional;
  const rule = { required, message: `请填写${field.label}`, ...(field.control === 'words' && { whitespace: true }) };
  return (
    <Form.Item
      name={field.name}
      label={field.label}
      rules={required ? [rule] : []}
      {...(field.control === 'photos' && { valuePropName: 'files' })}
      {...initialChoice(field, detail)}
      {...askedFor(field, detail)}
    >
      {control(field, detail)}
    </Form.Item>
  );
}

function control({ control: kind }: ActField, detail: CaseDetail): ReactNode {
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
      return <Select options={draftOptions(detail)} />;
    case 'proposal':
      return <Select options={proposalOptions(detail)} />;
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

const draftOptions = ({ letters }: CaseDetail) =>
  letters
    .filter((letter) => letter.state === 'draft')
    .map((letter) => ({ value: letter.id, label: `${letter.kindName}：${letter.title}` }));

const proposalOptions = ({ proposals, unitName }: CaseDetail) =>
  proposals
    .filter((proposal) => proposal.state === 'open')
    .map((proposal) => ({ value: proposal.id, label: `约谈${unitName}主要负责人` }));

/** What the unit asked for, where the office answers it; what it got late, where an interview with it is decided. */
function askedFor({ name, control: kind }: ActField, { extension, proposals }: CaseDetail): { extra?: string } {
  const late = proposals.find(({ state }) => state === 'open')?.late ?? null;
  if (kind === 'proposal' && late !== null) return { extra: `${late}。同意约谈须写明理由。` };
  if (kind !== 'day' || name !== 'dueOn' || extension === null) return {};
  return { extra: `单位申请延至${fullDate(extension.requestedDueOn)}，理由：${extension.reason}` };
}

/** Usually there is only one to choose from, and the day is the one asked for. */
function initialChoice(field: ActField, detail: CaseDetail): { initialValue?: string | Dayjs } {
  if (field.control === 'day' && detail.extension !== null) {
    return { initialValue: dayjs(detail.extension.requestedDueOn) };
  }
  const options =
    field.control === 'letter' ? draftOptions(detail) : field.control === 'proposal' ? proposalOptions(detail) : [];
  return options[0] === undefined ? {} : { initialValue: options[0].value };
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
