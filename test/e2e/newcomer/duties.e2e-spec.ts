import { jest } from '@jest/globals';
import { addDays, addMonths, dateOf, fullDate } from '../../../libs/domain/calendar/office-day.ts';
import { firstPeriod, periodAfter } from '../../../libs/domain/duty/duty-period.ts';
import type { DutyRule } from '../../../libs/domain/duty/duty-rule.ts';
import { cadenceWindow } from '../../../libs/domain/policy/cadence.ts';
import { DutyDesk } from '../../harness/browser/duty-desk.ts';
import { ADMIN_PASSWORD, InstalledProduct } from '../../harness/browser/installed-product.ts';
import type { OfficeDesk } from '../../harness/browser/office-desk.ts';
import { openProductDuties } from '../../harness/browser/product-duties.ts';
import { chromium, describeWith } from '../../harness/servers/optional-program.ts';

jest.setTimeout(300_000);

const TITLE = '主要负责人带队检查';
const today = dateOf(new Date().toISOString());
const thisQuarter = cadenceWindow('quarter', today);

/** Once a quarter, from the one that is over through the next year. */
const rule: DutyRule = {
  every: 'quarter',
  count: 1,
  from: cadenceWindow('quarter', addDays(thisQuarter.first, -1)).first,
  until: addMonths(thisQuarter.first, 12),
  by: null,
  actor: null,
};
const missed = firstPeriod(rule).name;
const running = periodAfter(firstPeriod(rule).last, rule)?.name ?? '';

describeWith(chromium, 'a periodic duty in the console', (path) => {
  let product: InstalledProduct;
  let office: OfficeDesk;
  let duties: DutyDesk;
  let passwords: ReadonlyMap<string, string>;

  beforeAll(async () => {
    product = await InstalledProduct.start(path);
    office = await product.desk();
    duties = new DutyDesk(office);
    await office.signIn('admin', ADMIN_PASSWORD);
    passwords = await office.loadExample();
    await openProductDuties(product.bench.dataDir, [
      { title: TITLE, unit: '柳湾村', rule },
      { title: '召开安全生产工作会议', unit: '石桥村', rule: { ...rule, from: thisQuarter.first } },
    ]);
  });
  afterAll(() => product.clear());

  test('the unit finds its own duty alone and records an act, which counts for the window that runs', async () => {
    const village = await product.desk();
    await village.signIn('liuwan', passwords.get('liuwan') ?? '');
    await village.choose('周期职责');
    await village.sees(`${missed}缺1次`);
    expect(await village.rows()).toHaveLength(1);
    const own = new DutyDesk(village);
    await own.open(TITLE, '缺次');
    await own.record('镇村两级带队检查液化气站');
    await village.sees('本期已达标');
    expect(await own.acts()).toEqual([expect.stringContaining(`镇村两级带队检查液化气站 | ${running}`)]);
  });

  test('the first page leads the office to what is missing, and the list says by how much', async () => {
    await office.open('/workbench');
    await office.page.getByRole('link', { name: /^周期职责\s+缺次/ }).click();
    await office.sees(`${missed}缺1次`);
    await office.settled();
    await office.shoot('duties');
    const rows = await office.rows();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('缺次');
    expect(rows[0]).toContain('每季度不少于1次');
    expect(rows[0]).toContain('1/1');
  });

  test('the office strikes an act for a reason: the window owes it again', async () => {
    await duties.open(TITLE, '缺次');
    await office.settled();
    await office.shoot('duty', true);
    await duties.actOn(`核减${fullDate(today)}的一次`, '核减一次', '没有检查记录和照片');
    await office.sees('还差1次');
    expect(await duties.acts()).toEqual([]);
  });

  test('it excuses the quarter that was missed: the figure stays, and nothing is missing any more', async () => {
    await duties.actOn(`${missed}免予补足`, '免予补足', '当季村班子换届');
    await duties.excused('当季村班子换届');
    expect((await duties.periods()).at(-1)).toMatch(
      new RegExp(`^${missed} .*\\| 1 \\| 0 \\| 0 \\| 0 \\|.*当季村班子换届$`),
    );
    await office.open('/duties?arrears=open');
    await office.sees('没有符合条件的记录');
  });
});
