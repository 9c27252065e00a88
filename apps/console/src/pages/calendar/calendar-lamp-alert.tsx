import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { CalendarLamp } from '../../../../../libs/contracts/http/calendar.ts';

const WORDS = { yellow: '▲ 请留意：', red: '● 必须处理：' } as const;

/** What is missing and what to do; nothing while the years people plan for are there. */
export function CalendarLampAlert({ lamp, action }: { lamp: CalendarLamp; action?: ReactNode }) {
  if (lamp.lamp === 'green') return null;
  return (
    <Alert
      type={lamp.lamp === 'red' ? 'error' : 'warning'}
      role="status"
      title={`${WORDS[lamp.lamp]}${lamp.text}`}
      action={action}
      style={{ marginBottom: 12 }}
    />
  );
}
