import { chromium as browsers, type Browser, type Page } from 'playwright-core';
import { Screens } from '../../harness/browser/screens.ts';
import { chromium, describeWith } from '../../harness/servers/optional-program.ts';
import { CaseOffice, type StoryUnit } from '../case/case-office.ts';
import { PhoneBrowser } from './phone-browser.ts';

const LONG_NAME = '云溪镇安全生产与应急管理综合协调服务保障中心暨防灾减灾救灾联合值守指挥所东部片区';
const LONG_TITLE =
  '主要负责人每季度至少牵头组织开展一次覆盖本辖区危险化学品、烟花爆竹、建筑施工、城镇燃气、道路交通等重点行业领域的安全生产督导检查';

describeWith(chromium, 'the pages of a duty on a phone of 360×640, with the longest names', (path) => {
  let story: CaseOffice;
  let unit: StoryUnit;
  let browser: Browser;
  let page: Page;
  let screens: Screens;
  beforeAll(async () => {
    story = await CaseOffice.open();
    unit = await story.addUnit(LONG_NAME);
    browser = await browsers.launch({ executablePath: path, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false });
    screens = await Screens.make();
  });
  afterAll(async () => {
    await browser?.close();
    await story.close();
  });

  /** Opens an address, checks that nothing runs over the side, and answers what it says. */
  const look = async (address: string, name: string): Promise<string> => {
    await page.goto(story.api.url + address);
    await screens.take(page, name, true);
    const widest = await page.locator('body *').evaluateAll((all) => {
      return Math.max(...all.map((one) => one.getBoundingClientRect().right));
    });
    expect([name, Math.ceil(widest)]).toEqual([name, 360]);
    return page.locator('main').innerText();
  };
  const issue = (rule: Parameters<CaseOffice['issueDuty']>[0]) => story.issueDuty(rule, { title: LONG_TITLE, unit });

  test('in time, short of time, too late, met, with what is missing, for who acts beside it, and every form', async () => {
    const actor = '镇党政主要负责人和分管负责人';
    const normal = await issue({ actor });
    const base = `/t/${story.codeOf(normal, unit)}`;
    expect(await look(base, 'normal')).toContain('■ 正常');
    expect(await look(`/t/${story.codeOf(normal, story.school, 0)}`, 'cooperating')).toContain('配合单位');
    expect(await look(`${base}/act`, 'act')).toContain('实际办的那一天');
    const phone = new PhoneBrowser(story.api.url);
    await phone.submit(`${base}/act`, { on: '2026-11-20', text: `${LONG_TITLE}，共检查12家单位，发现问题23项` });
    expect(await look(base, 'met')).toContain('✓ 已达标');
    expect(await look(`${base}/strike`, 'strike')).toContain('核减哪一次');
    const monthly = await issue({ every: 'month', count: 10, from: '2026-06-01' });
    const behind = `/t/${story.codeOf(monthly, unit)}`;
    await story.climb(monthly);
    expect(await look(behind, 'missing')).toContain('缺10次待补');
    expect(await look(`${behind}/act`, 'act-behind')).toContain('计入');
    await page.locator('input[type=date]').fill('2026-11-22');
    await page.getByLabel('计入').selectOption('2026-11-30');
    await page.getByLabel('内容').fill('月末例会');
    await page.getByLabel('办理日期').fill('2026-10-31');
    await page.locator('input[type=date]').evaluate((input) => input.removeAttribute('max'));
    await page.locator('form button[type=submit]').click();
    await screens.take(page, 'refused', true);
    expect(await page.getByRole('alert').innerText()).toContain('没有提交成功');
    expect(await page.getByLabel('计入').inputValue()).toBe('2026-11-30');
    const hard = await issue({ count: 4 });
    expect(await look(`/t/${story.codeOf(hard, unit)}`, 'hard')).toContain('▲ 时间紧');
    await story.goTo('2026-12-30T01:00:00.000Z');
    expect(await look(`/t/${story.codeOf(hard, unit)}`, 'impossible')).toContain('● 来不及');
    const receipt = await phone.send(`${base}/act`, { on: '2026-12-29', text: LONG_TITLE });
    expect(await look(receipt.headers.get('location') as string, 'receipt')).toContain('已记录一次');
  });
});
