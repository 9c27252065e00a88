import { announcementLamp } from '../../../../libs/calendar/announcement-lamp.ts';
import { loadLocalSettings } from '../../../../libs/config/local-settings.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { replanningLine, replanningUnderWay } from './replanning-under-way.ts';
import { tableInForce } from './table-in-force.ts';
import { yearStandings } from './year-standings.ts';

const WORDS = { announced: '已公布', provisional: '暂定', missing: '未载入' } as const;
const LAMPS = { green: '■ 正常', yellow: '▲ 黄灯', red: '● 红灯' } as const;

/** Which years are announced, provisional or missing, and whether the office must act; exit code 1 when the lamp is red. */
export async function calendarStatus(): Promise<Outcome> {
  const { settings } = loadLocalSettings();
  const { table, from } = await tableInForce(settings);
  const replanning = from === 'installation' ? await replanningUnderWay(settings) : null;
  const today = dateOf(new Date().toISOString());
  const thisYear = Number(today.slice(0, 4));
  const lamp = announcementLamp(table, today);
  const years = yearStandings(table, thisYear);
  const lines = [
    ...years.map(({ year, status, source }) => `${year} 年：${WORDS[status]}　${source}`),
    `${LAMPS[lamp.lamp]}　${lamp.text}`,
    ...(replanning === null ? [] : [replanningLine(replanning)]),
    ...(from === 'files' ? ['没有找到正在运行的本机安装，以上是程序自带的年份。'] : []),
  ];
  const json = { version: table.version, from, today, lamp, years, replanning };
  return { json, text: lines.join('\n'), wrong: lamp.lamp === 'red' };
}
