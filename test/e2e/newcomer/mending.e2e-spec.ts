import { jest } from '@jest/globals';
import { CaseDesk } from '../../harness/browser/case-desk.ts';
import { DirectoryDesk } from '../../harness/browser/directory-desk.ts';
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
const SUPPLY = '更换老旧燃气软管';
const NOTICE = [
  '关于开展燃气软管更换的通知',
  '',
  `1.${SUPPLY}，${inDays(30)}前完成。（牵头单位：镇城建办；配合单位：柳湾村）`,
  '',
  `2.排查办公场所用电，${inDays(30)}前完成。（责任单位：镇派出所）`,
].join('\n');

const UNIT = ['南湾村', '村（社区）', '云溪镇人民政府', '南湾', '', ''];
const PEOPLE = [
  ['孟春', '13800001230', '', '南湾村', '经办人'],
  ['孟秋', '13800001231', 'mengqiu@example.cn', '南湾村', '主要负责人'],
];

describeWith(chromium, 'what goes wrong is named on the pages and mended there', (path) => {
  let product: InstalledProduct;
  let office: OfficeDesk;
  let directory: DirectoryDesk;

  beforeAll(async () => {
    product = await InstalledProduct.start(path);
    office = await product.desk();
    directory = new DirectoryDesk(office);
    await office.signIn('admin', ADMIN_PASSWORD);
    await office.loadExample();
  });
  afterAll(() => product.clear());

  test('a faulty workbook is refused cell by cell and imports nothing; corrected it imports at once', async () => {
    await directory.openImport();
    await directory.upload(
      [UNIT, ['柳湾村', '村（社区）', '云溪镇人民政府', '', '', ''], ['西岭村', '村庄', '没有的镇', '', '', '']],
      [
        ['孟春', '1380000123', '', '南湾村', '经办人'],
        ['', '13800001231', '', '南湾村', '经办人'],
        ['孟夏', '13800001232', '', '南弯村', '经办人'],
        ['孟秋', '13800001233', '', '南湾村', '村长'],
      ],
    );
    await office.sees('文件里有 7 处不对，一行也没有导入');
    await office.shoot('import-faults');
    expect((await office.dialog.locator('tbody tr.ant-table-row').allInnerTexts()).map(cells)).toEqual([
      '单位|3|单位名称|柳湾村|已有同名单位，请删去这一处，或改用不同的名称',
      '单位|4|类别|村庄|类别应为：部门、乡镇、村（社区）、企业、委员会、集合名称',
      '单位|4|上级单位|没有的镇|找不到单位“没有的镇”，请核对写法，或在本表中加上它',
      '人员|2|手机|1380000123|手机号应为 11 位，现在是 10 位',
      '人员|3|姓名|（空）|没有填写，请补上姓名',
      '人员|4|单位|南弯村|找不到单位“南弯村”，请核对写法，或在“单位”表中加上它',
      '人员|5|职务|村长|职务应为：经办人、主要负责人、分管领导、值班室',
    ]);
    await directory.upload([UNIT], PEOPLE);
    await office.sees('已导入 1 个单位、2 位人员、2 个职务');
    await office.press('完成');
    await office.sees('南湾村');
  });

  test('what the reader left out is marked in the text and becomes a task', async () => {
    const review = new NoticeReview(office);
    const order = `为便于联系，各村应于${inDays(20)}前报送联系人名单。`;
    await review.importText(
      NOTICE.replace('\n\n1.', `\n\n各村：\n\n${order}\n\n1.`).replace('软管更换', '软管更换补录'),
    );
    await review.addMarked(order);
    await office.sees('补1');
    await office.shoot('marked-task');
    const card = office.page.locator('.task-card', { hasText: '补1' });
    expect(await card.innerText()).toMatch(/各村（待展开）[^]*\d+月\d+日/);
    await office.press('删除草稿');
    await office.press('删除', office.dialog);
    await office.hears('草稿已删除');
  });

  test('a mistaken import is deleted, and the ledger keeps its name', async () => {
    const review = new NoticeReview(office);
    await review.importText(NOTICE.replace('燃气软管更换的通知', '误导入的通知'));
    await office.press('删除草稿');
    await office.shoot('delete-draft');
    await office.press('删除', office.dialog);
    await office.hears('草稿已删除');
    await office.sees('还没有导入文件');
    await office.open('/audit/reads?subject=settings');
    await office.sees('文件草稿删除');
    expect((await office.rows())[0]).toMatch(/管理员 \| 文件草稿删除 \| 关于开展误导入的通知/);
  });

  test('a number that reaches nobody is found from the workbench and corrected', async () => {
    await office.open('/notifications/inbox');
    await office.press('模拟故障');
    await office.dialog.getByLabel('故障').click();
    await office.page.getByText('永久拒收（空号、无此邮箱）').last().click();
    await office.dialog.getByLabel('手机号').fill('1380000');
    await office.press('安排', office.dialog);
    await office.sees('手机号应为 11 位数字');
    await office.dialog.getByLabel('手机号').fill('13800000007');
    await office.press('安排', office.dialog);
    await office.dialog.getByRole('cell', { name: '13800000007' }).waitFor();
    const review = new NoticeReview(office);
    await review.importText(NOTICE);
    await review.confirmAll();
    await review.issue('任务督办（通用期限）', '先行下发');
    await office.open('/notifications/dead-contacts');
    await office.sees('运营方答复：号码为空号或已停机');
    expect(await office.rows()).toEqual([expect.stringMatching(/雷鸣.*13800000007.*可以，用邮件.*去改正/)]);
    await office.shoot('dead-contacts');
    await office.open('/workbench');
    await office.page.getByRole('link', { name: '失效联系方式' }).first().waitFor();
    await office.open('/notifications/dead-contacts');
    await office.page.getByRole('link', { name: '去改正' }).click();
    await directory.correctPhone('雷鸣', '13800007007');
    await office.open('/notifications/dead-contacts');
    await office.sees('没有失效的联系方式');
    expect(await office.rows()).toEqual([]);
  });

  test('a cooperating unit reads whose task it is, and its part stands in the case', async () => {
    const inbox = new SimulatedInbox(office);
    const phone = await product.phone(await inbox.link('柳小燕', SUPPLY));
    expect(await phone.words()).toContain('责任单位：镇城建办（待签收）');
    expect(await phone.acts()).toEqual(['反馈配合情况']);
    await phone.contribute('已入户宣传 38 户。');
    await phone.shoot('phone-contributed');
    const cases = new CaseDesk(office);
    await cases.open(SUPPLY, '镇城建办');
    expect(await cases.timeline()).toContain('配合单位柳湾村 柳小燕反馈：已入户宣传 38 户。');
    await office.shoot('case-contributed', true);
  });
});

const cells = (row: string): string => row.replaceAll(/\s*[\t\n]\s*/g, '|');
