import { Tag } from 'antd';
import type { DueSheet } from '../../../../../libs/domain/calendar/due-sheet.ts';
import type { ClockPreview } from '../../../../../libs/domain/policy/preview.ts';
import { dayWords, momentWords } from './moment-words.ts';

interface ClockDueProps {
  preview: ClockPreview;
  isWindow: boolean;
  /** What has to be entered for a clock that ends on a named day: `文件写明的日期`. */
  stated: string;
}

/** The date a clock would end on, with how it was counted. */
export function ClockDue({ preview, isWindow, stated }: ClockDueProps) {
  const { sheet } = preview;
  if (sheet === null) {
    return (
      <p className="quiet">
        以{stated}为准：请在上方填写“{stated}”再试算。
      </p>
    );
  }
  return (
    <div style={{ background: '#f5f8fc', borderRadius: 4, padding: '8px 12px', marginBottom: 8 }}>
      {isWindow ? '周期开始' : '开始'}：{momentWords(preview.startsAt)}　→　到期：<strong>{endWords(sheet)}</strong>
      {sheet.provisional && (
        <Tag color="gold" style={{ marginInlineStart: 8 }}>
          暂定
        </Tag>
      )}
      <details>
        <summary>怎么算的</summary>
        {preview.explanation.map((line) => (
          <div key={line} className="quiet">
            {withoutRuleIds(line)}
          </div>
        ))}
      </details>
    </div>
  );
}

/** Our own numbers of the rules say nothing to the office. */
const withoutRuleIds = (source: string): string => source.replace(/（[A-Z]{3}-\d+）/g, '');

function endWords(sheet: DueSheet): string {
  const endsTheDay = sheet.dueAt === new Date(Date.parse(`${sheet.dueOn}T24:00:00+08:00`)).toISOString();
  return endsTheDay ? `${dayWords(sheet.dueOn)} 24:00` : momentWords(sheet.dueAt);
}
