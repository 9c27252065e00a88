import { jest } from '@jest/globals';
import { dateOf } from '../../../libs/domain/calendar/office-day.ts';
import { firstPeriod } from '../../../libs/domain/duty/duty-period.ts';
import { ADMIN_PASSWORD, InstalledProduct } from '../../harness/browser/installed-product.ts';
import { NoticeReview } from '../../harness/browser/notice-review.ts';
import type { OfficeDesk } from '../../harness/browser/office-desk.ts';
import { chromium, describeWith } from '../../harness/servers/optional-program.ts';

jest.setTimeout(300_000);

const inDays = (days: number): string => {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
};

const year = new Date().getFullYear();
const window = firstPeriod({
  every: 'quarter',
  count: 1,
  from: dateOf(new Date().toISOString()),
  until: `${year}-12-31`,
  by: null,
  actor: null,
});

const NOTICE = [
  '关于做好渡口和祠堂安全工作的通知',
  '',
  `1.对渡口船只开展一次全面检查，${inDays(30)}前完成。（责任单位：柳湾村）`,
  '',
  `2.排查祠堂用电隐患，建立台账，${inDays(40)}前完成。（责任单位：石桥村）`,
  '',
  '3.主要负责人每季度至少带队检查1次。（牵头单位：柳湾村，配合单位：石桥村）',
  '',
  `4.更换老旧小区消防水带，${inDays(50)}前完成。（责任单位：东河村）`,
].join('\n');
const CORRECTED = NOTICE.replace(inDays(30), inDays(35))
  .replace('建立台账', '逐处建立台账并张贴警示')
  .replace('责任单位：石桥村', '责任单位：石桥村、青坪村')
  .replace('带队检查1次', '带队检查2次')
  .replace('配合单位：石桥村', '配合单位：东河村')
  .replace(/4\.更换[^]*$/, '4.封堵废弃矿洞。（责任单位：北山村社区）');

describeWith(chromium, 'an issued notice is corrected', (path) => {
  let product: InstalledProduct;
  let office: OfficeDesk;

  beforeAll(async () => {
    product = await InstalledProduct.start(path);
    office = await product.desk();
    await office.signIn('admin', ADMIN_PASSWORD);
    await office.loadExample();
    const review = new NoticeReview(office);
    await review.importText(NOTICE);
    await review.acceptRules();
    await review.confirmAll();
    await review.issue('任务督办（通用期限）', '放假安排公布后再核对');
  });
  afterAll(() => product.clear());

  test('both wordings stand side by side, each change is decided, and the result says what happened to each case', async () => {
    const { page } = office;
    const file = { name: '更正稿.txt', mimeType: 'text/plain', buffer: Buffer.from(CORRECTED) };
    await page.locator('input[type=file]').setInputFiles(file);
    await office.sees('▲ 未定 8 / 8 处');
    expect(await page.locator('.amended-texts ins').allInnerTexts()).toContain('逐处');
    await office.sees('“北山村社区”没有对应到单位，请选择');
    await office.sees('计数规则 每季度不少于1次 → 每季度不少于2次');
    await office.sees(`自${window.name}（`);
    await office.settled();
    await office.shoot('amendment-undecided');
    const follow = page.getByRole('button', { name: /^照\s?改$/ });
    for (let left = 7; left > 0; left -= 1) {
      await follow.first().click();
      await office.sees(`▲ 未定 ${left} / 8 处`);
    }
    await page.getByRole('button', { name: /^不\s?改$/ }).click();
    await office.sees('按现在的决定执行：1 件案件改期限，1 件改计数规则，1 件只改条款，1 件新下发，1 件撤回。');
    await office.shoot('amendment-decided');
    await office.press('执行更正…');
    await office.shoot('amendment-apply');
    await office.press('执行更正', office.dialog.locator('.ant-modal-footer'));
    await office.sees('执行结果（5 件）');
    await office.settled();
    await office.shoot('amendment-results');
    const words = (await office.rows()).map((row) => row.replaceAll(/\s+/g, ' '));
    expect(words).toEqual([
      expect.stringMatching(/已下发.*青坪村.*祠堂/),
      expect.stringMatching(/已修改.*柳湾村.*渡口/),
      expect.stringMatching(/已修改.*石桥村.*祠堂/),
      expect.stringMatching(/已修改.*柳湾村.*带队检查/),
      expect.stringMatching(/已撤回.*东河村.*消防水带/),
    ]);
    expect(await office.overflow()).toBe(0);
  });
});
