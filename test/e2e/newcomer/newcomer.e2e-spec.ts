import { jest } from '@jest/globals';
import { CaseDesk } from '../../harness/browser/case-desk.ts';
import { DutyDesk } from '../../harness/browser/duty-desk.ts';
import { ADMIN_PASSWORD, InstalledProduct } from '../../harness/browser/installed-product.ts';
import { LeaderDesk } from '../../harness/browser/leader-desk.ts';
import { NoticeReview } from '../../harness/browser/notice-review.ts';
import type { OfficeDesk } from '../../harness/browser/office-desk.ts';
import type { PhonePages } from '../../harness/browser/phone-pages.ts';
import { photo } from '../../harness/browser/photo.ts';
import { SimulatedInbox } from '../../harness/browser/simulated-inbox.ts';
import { chromium, describeWith } from '../../harness/servers/optional-program.ts';
import { dubanJson } from '../cli/run-duban.ts';

jest.setTimeout(300_000);

const DRILL = '夜间拉动演练';
const GAS = '燃气管道';
const EVACUATION = '做好敬老院、卫生院等人员密集场所的安全管理，完善应急疏散预案';
const RECEIPT = /^DB-\d{4}-\d{6}-\d{4}$/;

const inTenDays = (): string => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);

describeWith(chromium, 'a newcomer, from the first sign-in to closed cases and issued letters', (path) => {
  let product: InstalledProduct;
  let office: OfficeDesk;
  let inbox: SimulatedInbox;
  let cases: CaseDesk;
  let willow: PhonePages;
  let passwords: ReadonlyMap<string, string>;

  const enter = async (username: string): Promise<OfficeDesk> => {
    const desk = await product.desk();
    await desk.signIn(username, passwords.get(username) ?? '');
    return desk;
  };

  beforeAll(async () => {
    product = await InstalledProduct.start(path);
    office = await product.desk();
    inbox = new SimulatedInbox(await product.desk());
    cases = new CaseDesk(office);
  });
  afterAll(() => product.clear());

  test('the first sign-in offers an example township and shows its accounts once', async () => {
    await office.signIn('admin', ADMIN_PASSWORD);
    await office.sees('欢迎使用督办，先选一种开始方式');
    await office.shoot('first-start');
    passwords = await office.loadExample();
    await office.shoot('example-accounts');
    expect([...passwords.keys()]).toEqual(['anban', 'lingdao', 'shenji', 'liuwan']);
    await office.press('我已记下，继续');
    await office.sees('已完成 2 / 5 步');
  });

  test('a notice becomes confirmed tasks, and issuing it opens a case for every responsible unit', async () => {
    const review = new NoticeReview(office);
    await review.importExample();
    expect(await review.progress()).toBe('0/14');
    await office.sees('还差：');
    await office.shoot('review');
    await review.confirmAll();
    expect(await review.progress()).toBe('10/14');
    await review.expand('各村（社区）');
    await office.sees('建议：每年不少于2次');
    await office.shoot('review-duty');
    await review.acceptRules();
    await review.setMissingDates('本年底');
    await review.confirmAll();
    expect(await review.progress()).toBe('14/14');
    await review.issue('任务督办（演示：按分钟）', '放假安排公布后再核对');
    await office.sees('已下发：向 19 个单位开出 26 件督办任务、2 件周期职责、19 件阅知');
    await office.shoot('issued');
  });

  test('a duty of the notice runs as a duty, with the rule its clause gives', async () => {
    await office.choose('周期职责');
    await new DutyDesk(office).open(EVACUATION, '镇卫生院');
    await office.sees('每年不少于2次');
    expect(await cases.acts()).toEqual(['按文件修改', '撤回职责', '催办']);
    await office.shoot('case-duty', true);
  });

  test('every contact is told by SMS who asks, what, by when, by which clause and what comes next', async () => {
    await inbox.signIn('admin', ADMIN_PASSWORD);
    const drill = (await inbox.messages('柳小燕', DRILL)).find((text) => text.includes(DRILL));
    expect(drill).toMatch(/^【.+】柳湾村：镇安办交办“/);
    expect(drill).toMatch(/\d{4}年\d+月\d+日 \d\d:\d\d前办结/);
    expect(drill).toContain('云安办〔2026〕18号）第3项');
    expect(drill).toMatch(/前未反馈，将再次提醒（经办人）。签收反馈：http/);
    await inbox.shoot('inbox');
  });

  test('what the notice only declares is read and signed for on the phone, once; the notice says who has read it', async () => {
    const phone = await product.phone(await inbox.link('柳小燕', '请阅知'));
    expect(await phone.acts()).toEqual(['签收（已阅知）']);
    await phone.shoot('phone-acknowledgement');
    expect(await phone.sign()).toMatch(RECEIPT);
    await phone.back('返回阅知');
    expect(await phone.words()).toMatch(/提高政治站位[\s\S]+✓ 柳湾村 柳小燕已于.+签收，已阅知/);
    await new NoticeReview(office).seesReaders(/冬春安全生产工作方案/, '1/19');
    await office.shoot('issued-acknowledgements');
  });

  test('the unit signs and reports with a photo on its phone, without scripts, and the case page follows', async () => {
    await cases.open(DRILL, '柳湾村');
    expect(await cases.acts()).toEqual(['中止计算期限', '按文件修改', '撤回任务', '催办']);
    willow = await product.phone(await inbox.link('柳小燕', DRILL));
    expect(await willow.acts()).toEqual(['签收', '反馈', '申请延期', '不属于我单位']);
    await willow.shoot('phone-task');
    expect(await willow.sign()).toMatch(RECEIPT);
    await willow.shoot('phone-receipt');
    await cases.reaches('已签收');
    await willow.back();
    expect(await willow.report('已组织演练，参加 12 人。', [await photo('演练.jpg')])).toMatch(RECEIPT);
    await cases.reaches('待复核');
    await office.sees('材料（1）');
    await office.shoot('case-reported', true);
  });

  test('a return reaches the phone with its reason; the second report is accepted and closes the case', async () => {
    await cases.act('退回重报', () => cases.answer('理由', '请补充签到表'));
    await willow.back();
    expect(await willow.words()).toContain('请补充签到表');
    await willow.shoot('phone-returned');
    await willow.report('已补充签到表。', [await photo('签到表.jpg')]);
    await cases.reaches('待复核');
    await cases.act('复核通过并办结');
    await cases.reaches('已办结');
    expect(await cases.acts()).toEqual([]);
    await office.shoot('case-closed', true);
    await willow.reload();
    expect(await willow.words()).toContain('这个链接现在不能办理');
    await willow.shoot('phone-dead');
    expect((await inbox.messages('柳小燕', '已复核通过，办结')).length).toBeGreaterThan(3);
  });

  test('more time is asked for on the phone and granted in the office', async () => {
    const phone = await product.phone(await inbox.link('桥志远', DRILL));
    const day = inTenDays();
    expect(await phone.askUntil(day, '近日有雨，演练顺延。')).toMatch(RECEIPT);
    await phone.back();
    expect(await phone.words()).toContain('等待安办答复');
    await cases.open(DRILL, '石桥村');
    await cases.act('同意延期');
    await inbox.messages('桥志远', '已同意延期');
    await phone.reload();
    expect(await phone.words()).toContain(`${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`);
    await phone.shoot('phone-extended');
    await office.shoot('case-extended', true);
  });

  test('a duty that is not the unit’s moves on: the old link is dead, the new unit is asked', async () => {
    const phone = await product.phone(await inbox.link('雷鸣', '校园及周边'));
    expect(await phone.disown('校园检查由综合执法队负责。')).toMatch(RECEIPT);
    await cases.open('校园及周边', '镇派出所');
    await cases.act('改派单位', () => cases.reassignTo('镇综合执法队', '职责在综合执法队'));
    await office.sees('镇综合执法队');
    await office.shoot('case-reassigned', true);
    await phone.reload();
    expect(await phone.words()).toContain('事项已改由其他单位办理');
    const next = await product.phone(await inbox.link('武强', '校园及周边'));
    expect(await next.acts()).toContain('签收');
  });

  test('a unit’s account sees its own cases alone, also by address', async () => {
    const foreign = await office.caseAddress('石桥村');
    const unit = await enter('liuwan');
    expect(await unit.menu()).toEqual(['工作台', '任务督办', '周期职责', '已发函件']);
    await unit.sees('本单位任务');
    await unit.shoot('unit-workbench');
    await unit.open('/cases');
    await unit.sees('共 2 条');
    for (const row of await unit.rows()) expect(row).toContain('柳湾村');
    await unit.shoot('unit-cases');
    await unit.open(foreign);
    await unit.sees('没有这件督办事项');
    await unit.shoot('unit-foreign-case');
    expect(await unit.status('POST', `/api/v1${foreign}/commands`, { verb: 'sign' })).toBe(404);
    expect(await unit.status('GET', '/api/v1/accounts')).toBe(403);
  });

  test('an auditor sees all of it, can change nothing, and his reading is written down', async () => {
    const foreign = await office.caseAddress('石桥村');
    const auditor = await enter('shenji');
    await auditor.open('/cases');
    await auditor.sees('共 26 条');
    const audited = new CaseDesk(auditor);
    await audited.open(DRILL, '石桥村');
    expect(await audited.acts()).toEqual([]);
    await auditor.shoot('auditor-case');
    const writes = [
      [`/api/v1${foreign}/commands`, { verb: 'withdraw', reason: '试一试' }],
      ['/api/v1/units', { name: '新单位', kind: 'village' }],
      ['/api/v1/authorisations', { kind: 'urging', reason: '试一试' }],
    ] as const;
    for (const [url, body] of writes) expect([url, await auditor.status('POST', url, body)]).toEqual([url, 403]);
    await auditor.choose('查阅记录');
    await auditor.sees(/^\/api\/v1\/cases/);
    for (const row of await auditor.rows()) expect(row).toContain('审计组');
    await auditor.shoot('auditor-reads');
  });

  test('silence is answered by reminders and a drafted letter, which the leader issues and prints', async () => {
    await inbox.messages('彭飞', /燃气管道.*尚未签收/);
    await inbox.messages('谢建业', /燃气管道.*已逾期/);
    await inbox.messages('郑国安', /镇城建办未按期办结.*督促函已拟好/);
    await cases.open(GAS, '镇城建办');
    await office.sees('拟制督促函');
    await office.shoot('case-ladder', true);
    const desk = await enter('lingdao');
    const leader = new LeaderDesk(desk);
    await leader.authorise('督办函', '逾期即发，不必逐件请示');
    await desk.shoot('authorised');
    await leader.issue('督促函', '镇城建办');
    await desk.open('/letters');
    await desk.sees(/^安办督促〔\d{4}〕1号$/);
    await desk.shoot('letters-issued');
    expect(await leader.print()).toMatch(/安办督促〔\d{4}〕1号[\s\S]*的督促函[\s\S]*镇城建办：/);
    await desk.shoot('letter-print');
    await inbox.messages('谢建业', /已发.*〔\d{4}〕1号/);
  });

  test('under a standing authorisation the next letter leaves at once', async () => {
    await inbox.messages('谢建业', /已发.*安办督办〔\d{4}〕\d+号/);
    await cases.open(GAS, '镇城建办');
    await office.shoot('case-authorised', true);
    await office.open('/letters?kind=supervision');
    await office.sees(/^安办督办〔\d{4}〕\d+号$/);
    for (const row of await office.rows()) expect(row).toContain('郑国安（常设授权）');
    await office.shoot('letters-authorised');
    await office.open('/workbench');
    await office.sees('各单位在办与逾期');
    await office.shoot('workbench');
  });

  test('a proposed interview waits for the leader, whose decision is a choice of his own', async () => {
    const desk = await enter('lingdao');
    await new LeaderDesk(desk).decideInterview('镇市场监管所', '同意约谈', '多次提醒无果');
    await desk.sees('郑国安同意约谈');
    await desk.sees(/安办约谈〔\d{4}〕1号约谈通知书由郑国安签发/);
    await desk.shoot('interview-decided');
    const summons = /已发安办约谈〔\d{4}〕1号/;
    expect((await inbox.messages('秦正明', summons)).filter((text) => summons.test(text))).toHaveLength(1);
  });

  test('the engine’s own history of a closed case is kept and can be read', async () => {
    const auditor = await enter('shenji');
    await auditor.choose('引擎历史');
    await auditor.press('查看事件');
    await auditor.sees('流程开始');
    await auditor.shoot('engine-history');
    expect(await auditor.dialog.innerText()).not.toContain('读不了');
  });

  test('the ledger of all this is intact, on the page and on the command line', async () => {
    const auditor = await enter('shenji');
    await auditor.choose('链校验');
    await auditor.press('开始校验');
    await auditor.sees(/没有发现问题|处不一致/);
    await auditor.shoot('chain');
    expect(await auditor.words()).toContain('没有发现问题：台账完整');
    const where = { env: { DUBAN_DATA: product.bench.dataDir } };
    expect(await dubanJson(['audit', 'verify'], where)).toMatchObject({
      code: 0,
      json: { intact: true, findings: [] },
    });
  });
});
