import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { dateOf, formatDate, formatInstant } from '../../../../libs/domain/calendar/office-day.ts';
import './timeline.css';

/** What kind of thing happened or will happen; the shape before it differs, not only its colour. */
export type TimelineTone = 'act' | 'machine' | 'late' | 'good' | 'quiet';

export interface TimelineItem {
  key: string;
  /** UTC ISO instant; later than `now` means it is still to come. */
  at: string;
  title: ReactNode;
  /** Who did it; `督办系统` for the machine. */
  actor?: ReactNode;
  detail?: ReactNode;
  tone?: TimelineTone;
  /** Overrides what `at` says, for rungs that are overdue but not climbed yet. */
  future?: boolean;
}

export interface TimelineProps {
  items: readonly TimelineItem[];
  /** The present, a UTC ISO string. */
  now: string;
}

const SHAPES: Readonly<Record<TimelineTone, string>> = { act: '●', machine: '◆', late: '▲', good: '✓', quiet: '○' };

/** What is to come above "now" in a lighter tone, what happened below it, the newest first. */
export function Timeline({ items, now }: TimelineProps) {
  const newestFirst = [...items].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const isFuture = (item: TimelineItem) => item.future ?? Date.parse(item.at) > Date.parse(now);
  const future = newestFirst.filter(isFuture);
  const past = newestFirst.filter((item) => !isFuture(item));
  return (
    <ol className="timeline" aria-label="时间线，新的在上">
      {future.map((item) => (
        <Row key={item.key} item={item} future />
      ))}
      <li className="timeline-now">
        <span>现在 {formatInstant(now)}</span>
      </li>
      {past.map((item) => (
        <Row key={item.key} item={item} future={false} />
      ))}
    </ol>
  );
}

function Row({ item, future }: { item: TimelineItem; future: boolean }) {
  const tone = item.tone ?? 'act';
  return (
    <li className={`timeline-row timeline-${tone}${future ? ' timeline-future' : ''}`}>
      <Tooltip title={new Date(item.at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })}>
        <time dateTime={item.at} className="tabular">
          {momentText(item.at)}
        </time>
      </Tooltip>
      <span className="timeline-shape" aria-hidden="true">
        {future ? '○' : SHAPES[tone]}
      </span>
      <div>
        <div className="timeline-title">
          {future && <span className="timeline-tag">将要</span>}
          {item.title}
          {item.actor !== undefined && <span className="timeline-actor">{item.actor}</span>}
        </div>
        {item.detail !== undefined && <div className="timeline-detail">{item.detail}</div>}
      </div>
    </li>
  );
}

/** `11月30日 周一 09:00`, with the year when it is another one. */
function momentText(at: string): string {
  const day = dateOf(at);
  const year = day.slice(0, 4);
  const shownYear = year === dateOf(new Date().toISOString()).slice(0, 4) ? '' : `${year}年`;
  return `${shownYear}${formatDate(day)} ${formatInstant(at).slice(-5)}`;
}
