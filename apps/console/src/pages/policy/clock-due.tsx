import { Tag } from 'antd';
import type { DueSheet } from '../../../../../libs/domain/calendar/due.ts';
import type { ClockPreview } from '../../../../../libs/domain/policy/preview.ts';
import { dayWords, momentWords } from './moment-words.ts';

/** The date a clock would end on, with how it was counted. */
export function ClockDue({ preview, isWindow }: { preview: ClockPreview; isWindow: boolean }) {
  const { sheet } = preview;
  if (sheet === null) {
    return <p className="quiet">按文件写明的日期到期：请在上方填写“文件写明的日期”再试算。</p>;
  }
  const skipped = skippedWords(sheet);
  return (
    <div style={{ background: '#f5f8fc', borderRadius: 4, padding: '8px 12px', marginBottom: 8 }}>
      {isWindow ? '周期开始' : '开始'}：{momentWords(preview.startsAt)}　→　到期：<strong>{endWords(sheet)}</strong>
      {sheet.provisional && (
        <Tag color="gold" style={{ marginInlineStart: 8 }}>
          暂定：有年份的放假安排尚未公布
        </Tag>
      )}
      {skipped !== '' && <div className="quiet">{skipped}</div>}
      <div className="quiet">{sheet.sources.join('；')}</div>
    </div>
  );
}

function endWords(sheet: DueSheet): string {
  const endsTheDay = sheet.dueAt === new Date(Date.parse(`${sheet.dueOn}T24:00:00+08:00`)).toISOString();
  return endsTheDay ? `${dayWords(sheet.dueOn)} 24:00` : momentWords(sheet.dueAt);
}

/** Rest days one after the other with one reason are one phrase: `跳过 10月1日至10月7日（国庆节放假）`. */
function skippedWords({ skipped }: DueSheet): string {
  const runs: { from: string; to: string; why: string }[] = [];
  for (const { date, why } of skipped) {
    const last = runs.at(-1);
    if (last !== undefined && last.why === why && Date.parse(date) - Date.parse(last.to) === 86_400_000) last.to = date;
    else runs.push({ from: date, to: date, why });
  }
  if (runs.length > 12) return `跳过休息日 ${skipped.length} 天`;
  const words = runs.map(({ from, to, why }) => `${short(from)}${from === to ? '' : `至${short(to)}`}（${why}）`);
  return words.length === 0 ? '' : `跳过：${words.join('、')}`;
}

const short = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
