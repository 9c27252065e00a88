import { randomUUID } from 'node:crypto';
import type { PersonView } from '../../../libs/contracts/http/person.ts';
import { CaseOffice } from '../case/case-office.ts';
import { PhoneBrowser } from './phone-browser.ts';
import { jpegPhoto } from './photo.ts';

let story: CaseOffice;
let phone: PhoneBrowser;
beforeEach(async () => {
  story = await CaseOffice.open();
  phone = new PhoneBrowser(story.api.url);
});
afterEach(() => story.close());

test('dead, unknown and malformed codes get one and the same page, which says what to do', async () => {
  const closed = await story.issue();
  await story.act(story.officer, closed, { verb: 'withdraw', reason: '重复' });
  const moved = await story.issue();
  const old = story.codeOf(moved, story.village);
  await phone.submit(`/t/${old}/disown`, { reason: '不归我们' });
  await story.act(story.officer, moved, { verb: 'reassign', unitId: story.school.id, reason: '归学校' });
  const codes = [story.codeOf(closed, story.village), old, 'ABCDEFGH23', 'short', '%00', '%E0%A4%A', 'A'.repeat(300)];
  const pages = await Promise.all(codes.map((code) => phone.open(`/t/${code}`)));
  expect(pages.map(({ status }) => status)).toEqual(codes.map(() => 404));
  expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
  expect(pages[0]!.words).toContain('请与安办联系');
  expect((await phone.send(`/t/${old}/report`, { id: randomUUID(), text: '补报' })).status).toBe(404);
  expect((await phone.open(`/t/${story.codeOf(moved, story.school, 2)}`)).status).toBe(200);
});

test('the link of somebody who has left the unit opens nothing, and works again once he is back', async () => {
  const id = await story.issue();
  const path = `/t/${story.codeOf(id, story.village)}`;
  const admin = await story.api.signIn('admin');
  const person = `/api/v1/people/${story.village.contactId}`;
  const { posts } = (await admin.get<PersonView>(person)).body;
  const moved = posts.map(({ role }) => ({ unitId: story.school.id, role }));
  const back = posts.map(({ unitId, role }) => ({ unitId, role }));
  const standIn = { name: '柳新', phone: '13900000009', posts: [{ unitId: story.village.id, role: 'contact' }] };
  expect(await admin.post('/api/v1/people', standIn)).toMatchObject({ status: 201 });
  expect((await phone.open(path)).status).toBe(200);
  expect(await admin.patch(person, { posts: moved, phone: '13700000001' })).toMatchObject({ status: 200 });
  expect((await phone.open(path)).status).toBe(404);
  expect((await phone.send(`${path}/report`, { id: randomUUID(), text: '办完' })).status).toBe(404);
  expect(await admin.patch(person, { posts: back })).toMatchObject({ status: 200 });
  expect((await phone.open(path)).status).toBe(200);
});

test('guesses from one address are throttled while a right code still opens, until there are so many that it is a search', async () => {
  const right = `/t/${story.codeOf(await story.issue(), story.village)}`;
  const statuses: number[] = [];
  for (let index = 0; index < 32; index += 1)
    statuses.push((await phone.open(`/t/ZZZZZZZZ${index % 8 === 0 ? 'ZZ' : 'YY'}`)).status);
  expect(statuses[0]).toBe(404);
  expect(statuses.at(-1)).toBe(429);
  expect((await phone.open(right)).status).toBe(200);
  const { dataSource } = story.api;
  await dataSource.query("update attempt set points = 3001, expire = expire + 600000 where key like 'link-search:%'");
  const blocked = await phone.open(right);
  expect(blocked.status).toBe(429);
  expect(blocked.words).toContain('分钟再试');
  expect(blocked.headers.get('retry-after')).toBe('600');
});

test('an address below a living link that shows nothing leads to the task', async () => {
  const base = `/t/${story.codeOf(await story.issue(), story.village)}`;
  for (const path of ['sign', 'nonsense']) {
    const page = await phone.open(`${base}/${path}`);
    expect([page.status, page.headers.get('location')]).toEqual([303, base]);
  }
});

test("one case's code opens and moves nothing of another case", async () => {
  const own = await story.issue({ title: '本件' });
  const other = await story.issue({ title: '另一件', dueOn: '2026-11-23' });
  const otherBase = `/t/${story.codeOf(other, story.village)}`;
  const base = `/t/${story.codeOf(own, story.village)}`;
  const id = await phone.formId(`${otherBase}/report`);
  const receipt = await phone.send(`${otherBase}/report`, { id, text: '办完' }, [['a.jpg', await jpegPhoto()]]);
  expect(receipt.status).toBe(303);
  expect((await phone.send(`${base}/report`, { id, text: '办完' })).status).toBe(409);
  expect((await phone.open(`${base}/receipt/${id}`)).status).toBe(404);
  const [photo] = (await story.read(other)).attachments;
  expect((await phone.open(`${base}/photos/${photo!.id}`)).status).toBe(404);
  expect((await story.read(own)).state).toBe('issued');
});
