import { jest } from '@jest/globals';
import { ADMIN_PASSWORD, InstalledProduct } from '../../harness/browser/installed-product.ts';
import { NoticeReview } from '../../harness/browser/notice-review.ts';
import type { OfficeDesk } from '../../harness/browser/office-desk.ts';
import { SimulatedInbox } from '../../harness/browser/simulated-inbox.ts';
import { chromium, describeWith } from '../../harness/servers/optional-program.ts';

jest.setTimeout(300_000);

const inDays = (days: number): string => {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
};

const EARLIER = [
  '云溪镇冬季消防安全工作方案',
  '',
  `1.更换老旧小区消防水带，补齐灭火器，${inDays(50)}前完成。（责任单位：柳湾村、石桥村）`,
  '',
  `2.对渡口渡船逐艘检验，不合格的停航，${inDays(40)}前完成。（责任单位：东河村）`,
].join('\n');
const LATER = [
  '云溪镇岁末年初安全防范工作方案',
  '',
  `1.对老旧小区消防水带进行更换，补齐灭火器材，${inDays(30)}前完成。（责任单位：柳湾村、青坪村）`,
  '',
  `2.依法对渡口渡船逐艘检验，不合格的停航，${inDays(60)}前完成。（责任单位：东河村）`,
].join('\n');

describeWith(chromium, 'a second notice orders the same again', (path) => {
  let product: InstalledProduct;
  let office: OfficeDesk;
  let review: NoticeReview;

  beforeAll(async () => {
    product = await InstalledProduct.start(path);
    office = await product.desk();
    await office.signIn('admin', ADMIN_PASSWORD);
    await office.loadExample();
    review = new NoticeReview(office);
    await review.importText(EARLIER);
    await review.confirmAll();
    await review.issue('任务督办（通用期限）', '放假安排公布后再核对');
  });
  afterAll(() => product.clear());

  test('both wordings stand on the card, merged and separate are decided, and the case that stands answers both', async () => {
    await review.importText(LATER);
    await office.sees('2 项可能与在办的件是同一要求');
    await office.sees('没有这一件的单位各开一件：青坪村');
    await office.shoot('merging-undecided');
    const hoses = office.page.getByRole('region', { name: '第1项的同一要求' });
    await office.press('并入', hoses);
    await hoses.getByText('✓ 下发时并入').waitFor();
    const ferry = office.page.getByRole('region', { name: '第2项的同一要求' });
    await office.press('另开一件', ferry);
    await ferry.getByText('另开一件，不并入').waitFor();
    await review.key('b', () => ferry.getByText('可能与此是同一要求').waitFor());
    await review.key('n', () => ferry.getByText('另开一件，不并入').waitFor());
    await office.shoot('merging-decided');
    expect(await office.overflow()).toBe(0);

    await review.confirmAll();
    await review.issue('任务督办（通用期限）', '放假安排公布后再核对');
    await office.sees('1 件并入前面文件已开的件');
    await office.settled();
    await office.shoot('merging-issued');
    const rows = (await office.rows()).map((row) => row.replaceAll(/\s+/g, ' '));
    expect(rows).toEqual([
      expect.stringMatching(/青坪村/),
      expect.stringMatching(/东河村/),
      expect.stringMatching(/由 DB-.*冬季消防安全工作方案.*第1项.*柳湾村/),
    ]);

    await office.page.getByRole('link', { name: /^DB-/ }).last().click();
    await office.sees('并据：《云溪镇岁末年初安全防范工作方案》第1项');
    await office.settled();
    await office.shoot('merging-case');
    expect(await office.words()).toContain('原期限');

    const phone = await product.phone(await new SimulatedInbox(office).link('柳小燕', '岁末年初安全防范工作方案'));
    await phone.shoot('merging-phone');
    for (const words of [
      '《云溪镇冬季消防安全工作方案》第1项',
      '另一份文件提出同一要求：《云溪镇岁末年初安全防范工作方案》第1项',
    ]) {
      expect(await phone.words()).toContain(words);
    }
  });
});
