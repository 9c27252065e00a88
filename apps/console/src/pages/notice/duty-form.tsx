import { Button, DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useState, type KeyboardEvent } from 'react';
import { LONGEST_ACTOR } from '../../../../../libs/domain/duty/duty-rule-faults.ts';
import {
  DUTY_WINDOW_NAMES,
  DUTY_WINDOWS,
  MOST_ACTS,
  type DutyRule,
  type DutyWindow,
} from '../../../../../libs/domain/duty/duty-rule.ts';
import { ruleOrFault, type DutyDraft } from './duty-draft.ts';

interface DutyFormProps {
  draft: DutyDraft;
  /** The duty counts already: its first day stays. */
  isRunning?: boolean;
  onSave: (rule: DutyRule) => void;
  onClose: () => void;
}

const WINDOW_OPTIONS = DUTY_WINDOWS.map((value) => ({ value, label: DUTY_WINDOW_NAMES[value] }));
const LAST_DAYS = ['end', 'own', 'following'] as const;
type LastDay = (typeof LAST_DAYS)[number];
/** A month of its own is 当月, of a longer window 末月. */
const dayOptions = (every: DutyWindow) => [
  { value: 'end' as const, label: '期末' },
  { value: 'own' as const, label: every === 'month' ? '当月' : '末月' },
  { value: 'following' as const, label: '次月' },
];

/** 每季度 不少于 1 次 · 截止 期末 · 计数从 … 至 … · 由 … 完成; 回车 saves, Esc leaves everything as it was. */
export function DutyForm({ draft: start, isRunning = false, onSave, onClose }: DutyFormProps) {
  const [draft, setDraft] = useState(start);
  const found = ruleOrFault(draft);
  const change = (part: Partial<DutyDraft>) => setDraft({ ...draft, ...part });
  const save = () => {
    if ('rule' in found) onSave(found.rule);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.target instanceof HTMLInputElement) {
      if (event.target.type === 'text' && event.target.getAttribute('role') !== 'combobox') save();
    }
  };
  return (
    <span className="task-chips duty-form" onKeyDown={onKey}>
      <Select
        size="small"
        aria-label="计数周期"
        style={{ width: '6.5em' }}
        value={draft.every}
        options={WINDOW_OPTIONS}
        onChange={(every: DutyWindow) => change({ every, by: every === 'span' ? null : draft.by })}
      />
      不少于
      <InputNumber
        autoFocus
        size="small"
        aria-label="每期次数"
        style={{ width: '4.5em' }}
        min={1}
        max={MOST_ACTS}
        precision={0}
        value={draft.count}
        onChange={(count) => change({ count })}
      />
      次{draft.every !== 'span' && <LastDayField draft={draft} onChange={(by) => change({ by })} />}
      <span className="duty-days">
        计数从
        {isRunning ? (
          <span className="tabular">{draft.from}</span>
        ) : (
          <Day label="计数起点" value={draft.from} onChange={(from) => change({ from })} />
        )}
        至
        <Day label="计数终点" value={draft.until} onChange={(until) => change({ until })} />
      </span>
      <span className="duty-days">
        由
        <Input
          size="small"
          aria-label="完成人"
          placeholder="责任单位"
          title="原文写明由谁完成的填在这里；由责任单位自己完成的不填"
          style={{ width: '11em' }}
          maxLength={LONGEST_ACTOR}
          value={draft.actor ?? ''}
          onChange={(event) => change({ actor: event.target.value })}
        />
        完成
      </span>
      <Button size="small" type="primary" disabled={'fault' in found} onClick={save}>
        保存
      </Button>
      <Button size="small" onClick={onClose}>
        取消
      </Button>
      {'fault' in found && <span className="finding-blocking">{found.fault}</span>}
    </span>
  );
}

function LastDayField({ draft, onChange }: { draft: DutyDraft; onChange: (by: DutyDraft['by']) => void }) {
  const { by, every } = draft;
  const chosen: LastDay = by === null ? 'end' : by.following ? 'following' : 'own';
  const choose = (last: LastDay) =>
    onChange(last === 'end' ? null : { day: by?.day ?? 25, following: last === 'following' });
  return (
    <span className="duty-days">
      · 截止
      <Select
        size="small"
        aria-label="每期截止"
        style={{ width: '5em' }}
        value={chosen}
        options={dayOptions(every)}
        onChange={choose}
      />
      {by !== null && (
        <>
          <InputNumber
            size="small"
            aria-label="截止日"
            style={{ width: '4em' }}
            min={1}
            max={31}
            precision={0}
            value={by.day}
            onChange={(day) => onChange({ ...by, day: day ?? 0 })}
          />
          日前
        </>
      )}
    </span>
  );
}

function Day({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <DatePicker
      size="small"
      aria-label={label}
      allowClear={false}
      style={{ width: 116 }}
      format="YYYY-MM-DD"
      value={dayjs(value)}
      onChange={(day) => day !== null && onChange(day.format('YYYY-MM-DD'))}
    />
  );
}
