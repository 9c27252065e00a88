import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';

/** The button turns into a calendar; the day chosen is set for every selected task. */
export function DueForMany({ disabled, onDue }: { disabled: boolean; onDue: (day: string) => void }) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button size="small" disabled={disabled} onClick={() => setOpen(true)}>
        设期限
      </Button>
    );
  }
  return (
    <DatePicker
      open
      autoFocus
      size="small"
      placeholder="选择期限"
      style={{ width: 118 }}
      presets={presets()}
      onChange={(day) => {
        setOpen(false);
        if (day !== null) onDue(day.format('YYYY-MM-DD'));
      }}
      onOpenChange={(shown) => !shown && setOpen(false)}
    />
  );
}

const presets = () => [
  { label: '两周后', value: dayjs().add(14, 'day') },
  { label: '本月底', value: dayjs().endOf('month') },
  { label: '下月底', value: dayjs().add(1, 'month').endOf('month') },
  { label: '本年底', value: dayjs().endOf('year') },
];
