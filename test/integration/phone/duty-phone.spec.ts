import { randomUUID } from 'node:crypto';
import { CaseOffice } from '../case/case-office.ts';
import { everything } from './everything.ts';
import { PhoneBrowser, type PhonePage } from './phone-browser.ts';
import { jpegPhoto } from './photo.ts';

let story: CaseOffice;
let phone: PhoneBrowser;
beforeEach(async () => {
  story = await CaseOffice.open();
  phone = new PhoneBrowser(story.api.url);
});
afterEach(() => story.close());

const buttons = ({ text }: PhonePage): (string | undefined)[] =>
  [...text.matchAll(/class="button[^>]*>([^<]+)</g)].map((match) => match[1]);
const linkOf = (id: string, generation = 1): string => `/t/${story.codeOf(id, story.village, generation)}`;
const schoolLinkOf = (id: string): string => `/t/${story.codeOf(id, story.school, 0)}`;
const bounds = ({ text }: PhonePage): string => /<input type="date"[^>]*>/.exec(text)?.[0] ?? '';

test('the page says who asks, the rule, who acts, how the window stands, and what to do; looking changes nothing', async () => {
  const id = await story.issueDuty({ count: 4, actor: '主要负责人' });
  const base = linkOf(id);
  const before = await everything(story.api.dataSource);
  const page = await phone.open(base);
  for (const words of [
    '召开安全生产工作会议',
    '待签收',
    '每季度不少于4次',
    '应由主要负责人完成，由贵单位负责答复',
    '2026年第四季度',
    '已完成 0/4 次',
    '▲ 时间紧 · 还差4次，剩余29个工作日',
    '本期最后一日：2026年12月31日 周四',
    '云溪镇安办交办',
    '第5项',
    '云安〔2026〕8号',
  ]) {
    expect(page.words).toContain(words);
  }
  expect(page.words).not.toContain('以前各期');
  expect(buttons(page)).toEqual(['签收', '记录一次', '不属于我单位']);
  for (const form of ['act', 'disown']) expect((await phone.open(`${base}/${form}`)).status).toBe(200);
  expect((await phone.open(`${base}/strike`)).status).toBe(409);
  expect((await phone.open(`${base}/report`)).status).toBe(303);
  expect(await everything(story.api.dataSource)).toEqual(before);
});

test('a unit records acts with photos, each counts at once, and the receipt says for which window', async () => {
  const id = await story.issueDuty({ count: 2 });
  const base = linkOf(id);
  const form = await phone.open(`${base}/act`);
  expect(bounds(form)).toBe(
    '<input type="date" id="on" name="on" value="2026-11-23" min="2026-10-01" max="2026-11-23" required>',
  );
  expect(form.text).not.toContain('<select');
  const receipt = await phone.submit(`${base}/act`, { on: '2026-11-20', text: '传达省厅通报，12人参加' }, [
    ['会议.jpg', await jpegPhoto()],
  ]);
  expect(receipt.words).toContain('已记录一次');
  expect(receipt.words).toMatch(/回执号 DB-2026-\d{6}-0001/);
  expect(receipt.words).toContain('计入2026年第四季度（1/2次）：传达省厅通报');
  expect(receipt.words).toContain('返回职责');
  await phone.submit(`${base}/act`, { on: '2026-11-23', text: '部署冬季检查' });
  const page = await phone.open(base);
  expect(page.words).toContain('已完成 2/2 次');
  expect(page.words).toContain('✓ 已达标');
  expect(page.words).toContain('履行中');
  expect(buttons(page)).toEqual(['记录一次', '核减一次', '不属于我单位']);
  const [shown] = [...page.text.matchAll(/<img src="([^"]+)"/g)].map((match) => match[1]!);
  expect((await phone.open(shown!)).headers.get('content-type')).toBe('image/jpeg');
});

test.each([
  [{ on: '2026-11-24', text: '例会' }, '还没有到'],
  [{ on: '2026-09-30', text: '例会' }, '从2026年10月1日 周四起计数'],
  [{ on: '2026-02-30', text: '例会' }, '真实存在的日期'],
  [{ on: '2026-11-20', text: '  ' }, '请填写内容'],
  [{ on: '2026-11-20', text: '例会', period: '2026-06-30' }, '没有这一期'],
])('recording %j is refused in plain words, and what was typed stays', async (fields, words) => {
  const id = await story.issueDuty();
  const answer = await phone.send(`${linkOf(id)}/act`, fields);
  expect([400, 409]).toContain(answer.status);
  expect(answer.words).toContain(words);
  expect(bounds(answer)).toContain(`value="${fields.on}"`);
  expect(answer.text).toContain(`required>${fields.text}</textarea>`);
  expect((await story.read(id)).duty).toMatchObject({ actsInAll: 0 });
});

test('the same act twice is refused with a hint, a form that is sent twice is one act', async () => {
  const id = await story.issueDuty();
  const base = linkOf(id);
  const form = { id: await phone.formId(`${base}/act`), on: '2026-11-20', text: '例会' };
  const [first, second] = await Promise.all([phone.send(`${base}/act`, form), phone.send(`${base}/act`, form)]);
  expect([first.status, second.status]).toEqual([303, 303]);
  expect(first.headers.get('location')).toBe(second.headers.get('location'));
  const again = await phone.send(`${base}/act`, { on: '2026-11-20', text: '例会' });
  expect(again.status).toBe(409);
  expect(again.words).toContain('请在内容中写明区别');
  expect((await story.read(id)).duty).toMatchObject({ actsInAll: 1, pace: { done: 1 } });
});

test('until its figure is locked an ended window still takes its acts; afterwards only what makes up for it', async () => {
  const id = await story.issueDuty({ every: 'month', from: '2026-10-01' });
  const base = linkOf(id);
  await story.climb(id);
  await story.goTo('2026-12-01T01:00:00.000Z');
  // Nobody has recorded the turn yet, and the form knows the window is over.
  const form = await phone.open(`${base}/act`);
  expect(form.words).toContain('按日期自动（2026年12月） 2026年10月（缺1次） 2026年11月（缺1次） 2026年12月');
  expect(bounds(form)).toContain('min="2026-10-01" max="2026-12-01"');
  await story.climb(id);
  expect((await phone.open(base)).words).toContain('2026年10月缺1次、2026年11月缺1次，补足期限2026年12月7日 周一');
  await phone.submit(`${base}/act`, { on: '2026-11-26', text: '补记：月底例会', period: '' });
  const made = await phone.submit(`${base}/act`, { on: '2026-12-01', text: '补开例会', period: '2026-10-31' });
  expect(made.words).toContain('补足2026年10月（1/1次）');
  const page = await phone.open(base);
  expect(page.words).toContain('2026年11月 应1次 · 完成1次 · 待结账');
  expect(page.words).toContain('2026年10月 应1次 · 完成0次 · 补足1次 · 已结账');
  expect(page.words).not.toContain('缺次待补');
  const locked = await phone.send(`${base}/act`, { on: '2026-10-20', text: '漏记的例会', period: '' });
  expect(locked.status).toBe(409);
  expect(locked.words).toContain('2026年10月已经结账');
  expect(locked.text).toContain('<option value="" selected>');
});

test('what is excused is asked no longer, and the page says so', async () => {
  const id = await story.issueDuty({ every: 'month', from: '2026-10-01' });
  await story.climb(id);
  await story.act(story.officer, id, { verb: 'excuse', period: '2026-10-31', reason: '刚下达' });
  const { words } = await phone.open(linkOf(id));
  expect(words).toContain('2026年10月 应1次 · 完成0次 · 已结账 · 缺1次，免予补足');
  expect(words).not.toContain('缺次待补');
});

test('too few working days are said in word and shape', async () => {
  const id = await story.issueDuty({ count: 3 });
  await story.goTo('2026-12-30T01:00:00.000Z');
  const { words } = await phone.open(linkOf(id));
  expect(words).toContain('● 来不及 · 还差3次，剩余2个工作日，每个工作日办1次也办不完');
});

test('a unit takes its own act back with a reason, not one recorded by the unit that acts beside it', async () => {
  const id = await story.issueDuty({ count: 2 });
  const base = linkOf(id);
  await phone.submit(`${schoolLinkOf(id)}/act`, { on: '2026-11-19', text: '学校例会' });
  expect(buttons(await phone.open(base))).not.toContain('核减一次');
  await phone.submit(`${base}/act`, { on: '2026-11-20', text: '例会（日期写错）' });
  const { acts } = (await story.read(id)).duty!;
  const [schools, own] = acts.map((act) => act.id);
  const form = await phone.open(`${base}/strike`);
  expect(form.words).toContain('2026年11月20日 周五（2026年第四季度）：例会（日期写错）');
  expect(form.words).not.toContain('学校例会');
  const unsaid = await phone.send(`${base}/strike`, { actId: own!, reason: ' ' });
  expect(unsaid.words).toContain('请填写理由');
  expect(unsaid.text).toContain(`value="${own}" checked`);
  expect((await phone.send(`${base}/strike`, { reason: '写错' })).words).toContain('请指明要核减的一次');
  const foreign = await phone.send(`${base}/strike`, { actId: schools!, reason: '不算' });
  expect(foreign.words).toContain('不是贵单位记录的');
  const receipt = await phone.submit(`${base}/strike`, { actId: own!, reason: '日期写错' });
  expect(receipt.words).toContain('已核减一次');
  expect((await phone.open(base)).words).toContain('已完成 1/2 次');
});

test('a unit that acts beside the one that answers records, and does nothing else', async () => {
  const id = await story.issueDuty({ actor: '各学校校长' });
  const base = schoolLinkOf(id);
  const page = await phone.open(base);
  expect(page.words).toContain('云溪中心学校（配合单位）');
  expect(page.words).toContain('责任单位：柳湾村（待签收）');
  expect(page.words).toContain('应由各学校校长完成，由责任单位负责答复');
  expect(buttons(page)).toEqual(['记录一次']);
  expect((await phone.submit(`${base}/act`, { on: '2026-11-20', text: '校长带队检查' })).words).toContain('（1/1次）');
  const actId = (await story.read(id)).duty!.acts[0]!.id;
  for (const [form, fields] of [
    ['strike', { actId, reason: '不算' }],
    ['disown', { reason: '不归我们' }],
    ['sign', {}],
  ] as const) {
    expect((await phone.send(`${base}/${form}`, { id: randomUUID(), ...fields })).status).toBe(409);
  }
  expect((await story.read(id)).duty).toMatchObject({ actsInAll: 1 });
});

test('after a reassignment the old link is dead, and the new unit reads what counts already', async () => {
  const id = await story.issueDuty({ count: 2 });
  const old = linkOf(id);
  await phone.submit(`${old}/act`, { on: '2026-11-20', text: '例会' });
  await phone.submit(`${old}/disown`, { reason: '归学校管' });
  expect((await phone.open(old)).words).toContain('等待安办决定');
  await story.act(story.officer, id, { verb: 'reassign', unitId: story.school.id, reason: '经核归学校' });
  expect((await phone.open(old)).status).toBe(404);
  expect((await phone.send(`${old}/act`, { id: randomUUID(), on: '2026-11-20', text: '补记' })).status).toBe(404);
  const page = await phone.open(`/t/${story.codeOf(id, story.school, 2)}`);
  expect(page.words).toContain('已完成 1/2 次');
  expect(buttons(page)).toEqual(['签收', '记录一次', '不属于我单位']);
});

test('while the engine is away the receipt says so, and counts once it is back', async () => {
  const id = await story.issueDuty();
  const base = linkOf(id);
  story.engineIsAway = true;
  const answer = await phone.send(`${base}/act`, { on: '2026-11-20', text: '例会' });
  const receipt = answer.headers.get('location')!;
  expect((await phone.open(receipt)).words).toContain('记录一次已经记录，不会丢失，不必重复提交');
  expect((await phone.open(base)).words).toMatch(/的“记录一次”已于2026年11月\d+日 \d\d:\d\d收到，正在处理/);
  await story.settle(id);
  expect((await phone.open(receipt)).words).toContain('计入2026年第四季度（1/1次）');
  expect((await phone.open(base)).words).toContain('✓ 已达标');
});

test('after the last window the page says that the duty ends by itself', async () => {
  const id = await story.issueDuty({ every: 'month', from: '2026-11-01', until: '2026-11-30' });
  const base = linkOf(id);
  await phone.submit(`${base}/act`, { on: '2026-11-20', text: '例会' });
  await story.goTo('2026-12-01T01:00:00.000Z');
  await story.climb(id);
  const { words } = await phone.open(base);
  expect(words).toContain('各期都已结束');
  expect(words).toContain('待最后一期结账后自动结束');
  await story.goTo('2026-12-10T01:00:00.000Z');
  await story.climb(id);
  expect((await phone.open(base)).status).toBe(404);
  expect(await story.read(id)).toMatchObject({ state: 'ended', lamp: 'closed' });
});
