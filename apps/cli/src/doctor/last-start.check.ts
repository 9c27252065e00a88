import { readFailedStart } from '../../../../libs/config/failed-start.ts';
import { formatInstant } from '../../../../libs/domain/calendar/office-day.ts';
import { fault, type Check } from './check.ts';

/** Nothing to say when the last start came up, or when none was tried yet. */
export function checkLastStart(dataDir: string): Check[] {
  const failed = readFailedStart(dataDir);
  if (failed === undefined) return [];
  const said = `${formatInstant(failed.at)} 失败，当时的提示是：${failed.message}`;
  return [fault('上次启动', said, '按上面这句话处理后，再用 npm start 启动。')];
}
