import { jest } from '@jest/globals';
import { ADMIN_PASSWORD, InstalledProduct } from '../../harness/browser/installed-product.ts';
import { NoticeReview } from '../../harness/browser/notice-review.ts';
import type { OfficeDesk } from '../../harness/browser/office-desk.ts';
import { chromium, describeWith } from '../../harness/servers/optional-program.ts';

jest.setTimeout(300_000);

const LONG_NAME = '云溪镇安全生产与应急管理综合协调服务保障中心暨防灾减灾救灾联合值守指挥所东部片区';
const VILLAGES = '柳湾村、石桥村、东河村、青坪村、北山社区';

/** A fault that reached the screen: a code, a number that is none, an object. */
const RAW = /\b[a-z]{2,}_[a-z_]{2,}\b|\bundefined\b|\bNaN\b|\[object /;

const inDays = (days: number): string => {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
};

/** 39 items for five villages each and five for the unit with the long name: 200 cases. */
function longNotice(): string {
  const items = Array.from({ length: 44 }, (_, index) => {
    const unit = index < 39 ? VILLAGES : LONG_NAME;
    return `${index + 1}.对第${index + 1}片区开展安全检查，${inDays(30)}前完成。（责任单位：${unit}）`;
  });
  return ['关于开展片区安全检查的通知', '', ...items].join('\n\n');
}

describeWith(chromium, 'a township with a unit of the longest name and two hundred cases', (path) => {
  let product: InstalledProduct;
  let office: OfficeDesk;
  let notice: string;
  let draft: string;

  beforeAll(async () => {
    product = await InstalledProduct.start(path);
    office = await product.desk();
    await office.signIn('admin', ADMIN_PASSWORD);
    await office.loadExample();
    await office.createUnit(LONG_NAME);
    const review = new NoticeReview(office);
    await review.importText(longNotice());
    await review.confirmAll();
    await review.issue('任务督办（通用期限）', '先行下发，人员随后登记');
    await office.sees('已下发：向 6 个单位开出 200 件督办任务');
    notice = new URL(office.page.url()).pathname;
    await review.importExample();
    draft = new URL(office.page.url()).pathname;
  });
  afterAll(() => product.clear());

  /** Looks at the page in front of the desk. */
  const expectFitting = async (desk: OfficeDesk, name: string): Promise<void> => {
    await desk.settled();
    await desk.shoot(`page-${name}`);
    expect([name, await desk.overflow()]).toEqual([name, 0]);
    expect([name, RAW.exec(await desk.words())?.[0]]).toEqual([name, undefined]);
  };

  const expectFittingPages = async (desk: OfficeDesk): Promise<void> => {
    const entries = await desk.menu();
    for (const entry of entries) {
      await desk.choose(entry);
      await expectFitting(desk, entry);
    }
    await desk.open(await desk.caseAddress(LONG_NAME));
    await desk.sees('下发任务');
    await expectFitting(desk, '案件');
    await desk.open(notice);
    await desk.sees('条款与单位');
    await expectFitting(desk, '已下发的文件');
    await desk.open(draft);
    await desk.sees('全部确认');
    await expectFitting(desk, '未下发的文件');
  };

  test('no page is wider than the screen, and none shows a raw code', () => expectFittingPages(office));

  test('no page is wider than a phone, and the menu opens from the top bar', async () => {
    const pocket = await product.pocketDesk();
    await pocket.signIn('admin', ADMIN_PASSWORD);
    await expectFittingPages(pocket);
  });

  test('another rule can be chosen on the page of rules', async () => {
    await office.choose('规则阶梯');
    const rules = office.page.getByRole('navigation', { name: '规则列表' }).getByRole('button');
    for (const rule of [rules.last(), rules.first()]) {
      await rule.click();
      await rule.and(office.page.locator('[aria-current=true]')).waitFor();
      await office.settled();
      expect(await office.words()).not.toContain('页面没有正常打开');
    }
  });
});
