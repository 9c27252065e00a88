import { randomUUID } from 'node:crypto';
import type { LetterSummary } from '../../../libs/contracts/http/letter.ts';
import { CaseOffice } from '../case/case-office.ts';
import { everything } from './everything.ts';
import { PhoneBrowser } from './phone-browser.ts';
import { jpegPhoto } from './photo.ts';

let story: CaseOffice;
let phone: PhoneBrowser;
beforeEach(async () => {
  story = await CaseOffice.open();
  phone = new PhoneBrowser(story.api.url);
});
afterEach(() => story.close());

test('the page says who asks, what, by when, by which clause and what to do, and looking changes nothing', async () => {
  const id = await story.issue();
  const base = `/t/${story.codeOf(id, story.village)}`;
  const before = await everything(story.api.dataSource);
  const page = await phone.open(base);
  for (const words of [
    '云溪镇安办交办',
    '排查老旧房屋用电隐患',
    '11月27日 周五',
    '还有4个工作日',
    '第3项',
    '云安〔2026〕8号',
    '待签收',
    '这个期限是怎么算的',
  ]) {
    expect(page.words).toContain(words);
  }
  expect([...page.text.matchAll(/class="button[^>]*>([^<]+)</g)].map((match) => match[1])).toEqual([
    '签收',
    '反馈',
    '申请延期',
    '不属于我单位',
  ]);
  for (const form of ['report', 'progress', 'extension', 'disown']) {
    expect((await phone.open(`${base}/${form}`)).status).toBe(200);
  }
  expect(await everything(story.api.dataSource)).toEqual(before);
});

test('a date that stands still says so in word and shape, and why once, with the document it rests on', async () => {
  const id = await story.issue();
  const pause = { verb: 'suspend', kind: 'court', source: '（2026）云民初3号', from: '2026-11-23' };
  await story.act(story.officer, id, pause);
  const { words } = await phone.open(`/t/${story.codeOf(id, story.village)}`);
  expect(words.split('起中止计算：司法程序，来源文件：（2026）云民初3号')).toHaveLength(2);
  expect(words).toContain('◆ 暂停 · 恢复后顺延');
});

test('a page leaks nothing and runs nothing that is not its own', async () => {
  const { headers, text } = await phone.open(`/t/${story.codeOf(await story.issue(), story.village)}`);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toContain('noindex');
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-.*frame-ancestors 'none'$/,
  );
  expect(headers.get('set-cookie')).toBeNull();
  expect(text).not.toMatch(/(src|href)="https?:/);
});

test('a unit signs, reports progress and then completion with photos, and gets a receipt each time', async () => {
  const id = await story.issue();
  const base = `/t/${story.codeOf(id, story.village)}`;
  const signed = await phone.submit(`${base}/sign`, {});
  expect(signed.words).toContain('签收成功');
  expect(signed.words).toMatch(/回执号 DB-2026-\d{6}-0001/);
  expect(signed.words).toContain('2026年11月23日 09:00');
  await phone.submit(`${base}/progress`, { text: '已排查 20 户' });
  const photo = await jpegPhoto();
  await phone.submit(`${base}/report`, { text: '全部排查完毕' }, [
    ['现场.jpg', photo],
    ['复查.jpg', photo],
  ]);
  const detail = await story.read(id);
  expect(detail).toMatchObject({ state: 'reported', report: { text: '全部排查完毕', late: false } });
  expect(detail.attachments.map(({ fileName }) => fileName)).toEqual(expect.arrayContaining(['现场.jpg', '复查.jpg']));
  expect(detail.timeline.at(-1)).toMatchObject({
    actor: { name: '柳湾村 周宁' },
    attachmentIds: [{}, {}].map(() => expect.any(String)),
  });
  const page = await phone.open(base);
  expect(page.words).toContain('已反馈，等待安办复核');
  expect(page.text).not.toContain('/report"');
  const [shown] = [...page.text.matchAll(/<img src="([^"]+)"/g)].map((match) => match[1]!);
  expect((await phone.open(shown!)).headers.get('content-type')).toBe('image/jpeg');
});

test('a unit asks for time, then says the task is not its own; each form says what follows', async () => {
  const id = await story.issue();
  const base = `/t/${story.codeOf(id, story.village)}`;
  await phone.submit(`${base}/extension`, { dueOn: '2026-12-04', reason: '连日降雨' });
  expect((await phone.open(base)).words).toContain('已申请延期至2026年12月4日 周五');
  await phone.submit(`${base}/disown`, { reason: '该片区属镇区' });
  expect(await story.read(id)).toMatchObject({ state: 'disowned', disownReason: '该片区属镇区' });
  expect((await phone.open(base)).words).toContain('等待安办决定');
});

test('a cooperating unit reports its part and can do nothing else', async () => {
  const id = await story.issue();
  const base = `/t/${story.codeOf(id, story.school, 0)}`;
  const page = await phone.open(base);
  expect(page.words).toContain('云溪中心学校（配合单位）');
  expect(page.words).toContain('责任单位：柳湾村（待签收）');
  expect([...page.text.matchAll(/class="button[^>]*>([^<]+)</g)].map((match) => match[1])).toEqual(['反馈配合情况']);
  await phone.submit(`${base}/contribute`, { text: '已配合入户' });
  const report = await phone.send(`${base}/report`, { id: randomUUID(), text: '代为办结' });
  expect(report.status).toBe(409);
  expect(await story.read(id)).toMatchObject({ state: 'issued' });
});

test('a form that is sent twice, also with photos, does nothing twice', async () => {
  const id = await story.issue();
  const base = `/t/${story.codeOf(id, story.village)}`;
  const form = { id: await phone.formId(`${base}/report`), text: '已办结' };
  const photos: [string, Uint8Array][] = [['现场.jpg', await jpegPhoto()]];
  const [first, second] = await Promise.all([
    phone.send(`${base}/report`, form, photos),
    phone.send(`${base}/report`, form, photos),
  ]);
  expect([first.status, second.status]).toEqual([303, 303]);
  expect(first.headers.get('location')).toBe(second.headers.get('location'));
  const detail = await story.read(id);
  expect(detail.timeline.flatMap((entry) => entry.events)).toEqual(['opened', 'reported']);
  expect(detail.attachments).toHaveLength(1);
});

test('while the engine is away the receipt says so, and says done once it is', async () => {
  const id = await story.issue();
  story.engineIsAway = true;
  const base = `/t/${story.codeOf(id, story.village)}`;
  const answer = await phone.send(`${base}/report`, { text: '已办结' });
  const receipt = await phone.open(answer.headers.get('location')!);
  expect(receipt.words).toContain('已收到，正在处理');
  expect(receipt.text).toContain('http-equiv="refresh"');
  const task = await phone.open(base);
  expect(task.words).toMatch(/的“反馈办结”已于2026年11月\d+日 \d\d:\d\d收到，正在处理。不会丢失，不必重复提交。/);
  expect(task.text).not.toContain(`href="${base}/report"`);
  expect((await story.read(id)).underway).toMatchObject([{ verb: 'report', verbName: '反馈办结' }]);
  await story.settle(id);
  expect((await phone.open(base)).words).not.toContain('正在处理');
  expect((await story.read(id)).underway).toEqual([]);
  expect((await phone.open(answer.headers.get('location')!)).words).toContain('反馈办结已提交');
});

test('the words of a page grow with the text size its reader has chosen', async () => {
  const { text } = await phone.open(`/t/${story.codeOf(await story.issue(), story.village)}`);
  const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
  expect(style).not.toMatch(/font(-size)?:[^;}]*\dpx|text-size-adjust/);
});

test.each([
  ['report', { text: '  ' }, '请填写办理结果'],
  ['extension', { dueOn: 'soon', reason: '雨' }, '真实存在的日期'],
  ['extension', { dueOn: '2026-11-25', reason: '雨' }, '须晚于现期限'],
  ['disown', { reason: '' }, '请填写理由'],
])('the form %s with %j is refused in plain words', async (form, fields, words) => {
  const id = await story.issue();
  const answer = await phone.send(`/t/${story.codeOf(id, story.village)}/${form}`, fields);
  expect([400, 409]).toContain(answer.status);
  expect(answer.words).toContain(words);
  expect((await story.read(id)).state).toBe('issued');
});

test('a late answer is accepted and marked late; the issued letter opens through the link', async () => {
  const id = await story.issue();
  await story.goTo('2026-11-30T01:30:00.000Z');
  await story.climb(id);
  const [draft] = (await story.read(id)).letters as LetterSummary[];
  await story.act(story.leader, id, { verb: 'issue_letter', letterId: draft!.id });
  const base = `/t/${story.codeOf(id, story.village)}`;
  const page = await phone.open(base);
  expect(page.words).toContain('● 逾期');
  expect(page.words).toContain('逾期的反馈照样接收');
  expect(page.text).not.toContain('/extension"');
  expect(page.words).toContain('安办督促〔2026〕1号 督促函');
  expect((await phone.open(`${base}/letters/${draft!.id}`)).words).toContain('2026年11月30日');
  await phone.submit(`${base}/report`, { text: '已补办' });
  expect((await story.read(id)).timeline.at(-1)).toMatchObject({ events: ['reported_late'] });
});
