import { jest } from '@jest/globals';
import { loadAnnouncedCalendar } from '../../../libs/calendar/announced.ts';
import { isWorkingDay } from '../../../libs/domain/calendar/day-table.ts';
import { addDays, dateOf, fullDate, weekday } from '../../../libs/domain/calendar/office-day.ts';
import { CaseDesk } from '../../harness/browser/case-desk.ts';
import { DateDesk } from '../../harness/browser/date-desk.ts';
import { ADMIN_PASSWORD, InstalledProduct } from '../../harness/browser/installed-product.ts';
import { NoticeReview } from '../../harness/browser/notice-review.ts';
import type { OfficeDesk } from '../../harness/browser/office-desk.ts';
import { SimulatedInbox } from '../../harness/browser/simulated-inbox.ts';
import { chromium, describeWith } from '../../harness/servers/optional-program.ts';

jest.setTimeout(300_000);

const today = dateOf(new Date().toISOString());
const table = loadAnnouncedCalendar('calendars');
const FRIDAY = 5;

/** The next day after this one that is a working day only because of its weekday; a receipt is due on the second of them. */
function plainWorkingDayAfter(date: string): string {
  const next = addDays(date, 1);
  const isPlain = weekday(next) >= 1 && weekday(next) <= FRIDAY && isWorkingDay(next, table);
  return isPlain ? next : plainWorkingDayAfter(next);
}

const FESTIVAL = plainWorkingDayAfter(today);
const dueOn = addDays(today, 40);
const chinese = (date: string): string => fullDate(date).split(' ')[0] as string;
const NOTICE = [
  '关于开展消防通道清理的通知',
  '',
  `1.清理占用的消防通道，${chinese(dueOn)}前完成。（责任单位：柳湾村）`,
  '',
  `2.排查办公场所用电，${chinese(dueOn)}前完成。（责任单位：镇派出所）`,
].join('\n');
const PASSAGE = '清理占用的消防通道';

describeWith(chromium, 'dates are known before they are ordered, explained, and told when they move', (path) => {
  let product: InstalledProduct;
  let office: OfficeDesk;
  let dates: DateDesk;
  let cases: CaseDesk;

  beforeAll(async () => {
    product = await InstalledProduct.start(path);
    office = await product.desk();
    dates = new DateDesk(office);
    cases = new CaseDesk(office);
    await office.signIn('admin', ADMIN_PASSWORD);
    await office.loadExample();
  });
  afterAll(() => product.clear());

  test('a draft is rehearsed for a year: load, collisions and every message stand before anything is issued', async () => {
    const review = new NoticeReview(office);
    await review.paste(NOTICE);
    await review.confirmAll();
    const draft = new URL(office.page.url()).pathname;
    await office.choose('推演');
    await office.sees('各单位负荷');
    await office.sees('逐条清单');
    expect(await dates.rehearsed('柳湾村')).toEqual(expect.arrayContaining([expect.stringContaining('督促函')]));
    await office.shoot('rehearsal', true);
    await office.open(draft);
    await review.issue('任务督办（通用期限）', '先行下发');
    await office.sees('已下发：向 2 个单位开出 2 件督办任务');
  });

  test('a local holiday says which open cases it would move, moves them, and tells their people once', async () => {
    await office.choose('工作日历');
    await dates.chooseLocalDay(FESTIVAL);
    await office.sees('在办 2 件，其中 2 件的期限会变');
    await office.shoot('local-day');
    await dates.registerLocalDay('县庆日放假', '云政办〔2026〕31号');
    expect(await dates.replanned('放假（云政办〔2026〕31号）')).toContain('已核对 2/2，期限有变 2 件');
    await office.shoot('local-day-done', true);
    const inbox = new SimulatedInbox(await product.desk());
    await inbox.signIn('admin', ADMIN_PASSWORD);
    const told = (await inbox.messages('柳小燕', '签收期限由')).filter((text) => text.includes('签收期限由'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`${fullDate(FESTIVAL)}放假（云政办〔2026〕31号）`);
  });

  test('taking it back says the same beforehand', async () => {
    await dates.askToWithdraw(FESTIVAL);
    await office.sees('在办 2 件，其中 2 件的期限会变');
    await office.shoot('local-day-withdrawal');
    await dates.withdraw('县里改期');
    expect(await dates.replanned('不再放假（撤销云政办〔2026〕31号的登记）')).toContain('期限有变 2 件');
  });

  test('a term stands still for a reason and runs on; both dialogs say what follows, and the sheet shows what was taken out', async () => {
    await cases.open(PASSAGE, '柳湾村');
    await cases.act('中止计算期限', async () => {
      await dates.choosePause('司法程序');
      await cases.answer('来源文件（名称和文号）', '（2026）云民初3号');
      await dates.fillDay('自哪一天起不计入期限', today);
    });
    await office.sees('期限中止');
    await office.shoot('case-suspended', true);
    await cases.act('恢复计算期限', () => office.sees(`今天恢复则期限约为${fullDate(dueOn)}`));
    await office.sees('不足一天，按天计算的期限不变');
    expect(await cases.acts()).toContain('中止计算期限');
    await office.shoot('case-resumed', true);
  });

  test('every rule reads as a ladder with its sources, on any date', async () => {
    await office.choose('规则阶梯');
    expect(await office.words()).toContain('任务督办（通用期限）');
    await office.shoot('rules', true);
  });
});
