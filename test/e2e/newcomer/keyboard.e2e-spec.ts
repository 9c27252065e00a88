import { jest } from '@jest/globals';
import { addDays, dateOf, paperDate } from '../../../libs/domain/calendar/office-day.ts';
import { ADMIN_PASSWORD, InstalledProduct } from '../../harness/browser/installed-product.ts';
import { NoticeReview } from '../../harness/browser/notice-review.ts';
import type { OfficeDesk } from '../../harness/browser/office-desk.ts';
import { chromium, describeWith } from '../../harness/servers/optional-program.ts';

jest.setTimeout(300_000);

const today = dateOf(new Date().toISOString());
const inDays = (days: number): string => paperDate(addDays(today, days));

/** A clause of each kind: sure, without a time, with two days, named by its sentence, owed by windows, declared. */
const NOTICE = `云溪镇安全生产委员会办公室
关于做好近期安全工作的通知
各村：
一、完成门店清查，${inDays(12)}前完成。（责任单位：柳湾村）
二、建立重点企业名单，逐家签订责任书。（责任单位：石桥村）
三、${inDays(14)}前报送名单，${inDays(20)}前完成整改。（责任单位：柳湾村）
四、石桥村要清理渡口周边杂物。
五、每季度至少开展一次带队检查。（责任单位：柳湾村）
六、提高政治站位，统筹发展和安全，坚决扛起安全生产政治责任。
云溪镇安全生产委员会办公室
${paperDate(today)}
`;

describeWith(chromium, 'a notice confirmed and issued without the mouse', (path) => {
  let product: InstalledProduct;
  let office: OfficeDesk;
  let review: NoticeReview;

  beforeAll(async () => {
    product = await InstalledProduct.start(path);
    office = await product.desk();
    review = new NoticeReview(office);
    await office.signIn('admin', ADMIN_PASSWORD);
    await office.loadExample();
    await review.importText(NOTICE);
  });
  afterAll(() => product.clear());

  test('each clause says how surely it was read, and why it wants a closer look', async () => {
    await review.card('一', '把握高');
    await review.card('三', '把握低：写了几个日期');
    await review.card('四', '把握中：单位是从句子里读出的');
    await review.card('六', '把握中：按措辞判为宣示条款');
    await office.shoot('certainty');
    await office.page.getByText('需细看 3', { exact: true }).click();
    await office.page.getByRole('article', { name: '第一项' }).waitFor({ state: 'detached' });
    expect(await office.page.getByRole('article').count()).toBe(3);
    await office.page.getByText('全部 6', { exact: true }).click();
  });

  test('keys fill in dates and rules, confirm and go on', async () => {
    await review.key('e', () => review.card('一', '已确认'));
    await review.key('a', () => review.card('二', '待确认'));
    await review.key('e', () => review.card('二', '已确认'));
    await review.key('2', () => review.card('三', '待确认'));
    await review.card('三', inDays(20));
    await review.key('e', () => review.card('三', '已确认'));
    await review.key('d', () => office.page.getByRole('article', { name: '第四项' }).getByRole('textbox').waitFor());
    await office.page.keyboard.type(addDays(today, 25));
    await review.key('Enter', () => review.card('四', inDays(25)));
    await review.key('e', () => review.card('四', '已确认'));
    await office.page.keyboard.press('k');
    await review.key('z', () => review.card('四', '待确认'));
    await review.key('e', () => review.card('四', '已确认'));
    await review.key('a', () => review.card('五', '待确认'));
    await review.key('e', () => review.card('五', '已确认'));
    await office.shoot('keys');
    await review.key('e', () => review.card('六', '已确认'));
    expect(await review.progress()).toBe('6/6');
  });

  test('the last key opens the issue; the cases are there', async () => {
    await review.key('i', () => office.dialog.waitFor());
    await review.issueInDialog('任务督办（通用期限）', '放假安排公布后再核对');
    await office.open('/cases?q=%E9%87%8D%E7%82%B9%E4%BC%81%E4%B8%9A%E5%90%8D%E5%8D%95');
    await office.sees('建立重点企业名单');
    expect(await office.rows()).toEqual([expect.stringContaining('石桥村')]);
  });
});
