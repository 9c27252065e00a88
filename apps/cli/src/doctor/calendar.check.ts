import { announcementLamp } from '../../../../libs/calendar/announcement-lamp.ts';
import type { Settings } from '../../../../libs/config/config.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { tableInForce } from '../calendar/table-in-force.ts';
import { fault, hint, ok, type Check } from './check.ts';

const NAME = '工作日历';
const SHIPPED = '（没有读到正在运行的安装，只看了程序自带的年份；启动后再查才准）';
const REMEDY = '请在国务院办公厅公布后执行 duban calendar import 文件，或在控制台“设置 → 工作日历”中导入。';

/** The years people now plan for are announced; an unreadable database has a check of its own. */
export async function checkCalendar(settings: Settings, now: Date): Promise<Check> {
  try {
    const { table, from } = await tableInForce(settings).catch((error: unknown) => {
      if (error instanceof Refusal) throw error;
      return tableInForce({ ...settings, databaseUrl: undefined });
    });
    const { lamp, text: said } = announcementLamp(table, dateOf(now.toISOString()));
    const text = `${said}${from === 'files' ? SHIPPED : ''}`;
    if (lamp === 'green') return ok(NAME, text);
    return lamp === 'yellow' ? hint(NAME, text, REMEDY) : fault(NAME, text, REMEDY);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return fault(NAME, error.detail, '请恢复日历文件，或用 DUBAN_CALENDAR_DIR 指定目录。');
  }
}
