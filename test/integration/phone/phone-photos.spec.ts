import sharp from 'sharp';
import { CaseOffice } from '../case/case-office.ts';
import { PhoneBrowser } from './phone-browser.ts';

let story: CaseOffice;
let phone: PhoneBrowser;
beforeEach(async () => {
  story = await CaseOffice.open();
  phone = new PhoneBrowser(story.api.url);
});
afterEach(() => story.close());

const jpeg = (): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#5a8' } })
    .jpeg()
    .toBuffer();

test.each([
  ['a web page renamed .jpg', '不是 JPEG 或 PNG 照片', Buffer.from('<html><script>alert(1)</script></html>')],
  ['an archive renamed .jpg', '不是 JPEG 或 PNG 照片', Buffer.from('PK\x03\x04 and more')],
  ['a broken JPEG', '不完整或已损坏', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])],
])('%s is refused with what was typed still there, and nothing is done', async (_what, words, bytes) => {
  const id = await story.issue();
  const base = `/t/${story.codeOf(id, story.village)}`;
  const answer = await phone.send(`${base}/report`, { text: '已完成 <42> 户' }, [['现场.jpg', bytes]]);
  expect(answer.status).toBe(400);
  expect(answer.words).toContain(words);
  expect(answer.words).toContain('照片请重新选择');
  expect(answer.text).toContain('已完成 &lt;42&gt; 户</textarea>');
  expect((await story.read(id)).state).toBe('issued');
});

test('ten photos, or one that is too large, are refused before anything is kept', async () => {
  const id = await story.issue();
  const base = `/t/${story.codeOf(id, story.village)}`;
  const photo = await jpeg();
  const many = await phone.send(
    `${base}/report`,
    { text: '好' },
    Array.from({ length: 10 }, (_, n) => [`${n}.jpg`, photo]),
  );
  expect(many.words).toContain('一次最多 9 张照片');
  const large = await phone.send(`${base}/report`, { text: '好' }, [['大.jpg', Buffer.alloc(11 * 1024 * 1024, 0xff)]]);
  expect(large.status).toBe(413);
  expect(large.words).toContain('超过 10 MB');
  expect(await story.api.dataSource.query('select 1 from attachment')).toEqual([]);
});

test("an account sees the photo's copy without its metadata; the original is for those who examine", async () => {
  const id = await story.issue();
  const original = await sharp(await jpeg())
    .withExif({ IFD0: { Model: 'Phone X' } })
    .jpeg()
    .toBuffer();
  await phone.submit(`/t/${story.codeOf(id, story.village)}/report`, { text: '好' }, [['现场.jpg', original]]);
  const [photo] = (await story.read(id)).attachments;
  const path = `/api/v1/attachments/${photo!.id}`;
  const unit = await story.unitAccount(story.village);
  const shown = await unit.download(path);
  expect((await sharp(Buffer.from(shown.bytes)).metadata()).exif).toBeUndefined();
  expect(await unit.get(`${path}?original=1`)).toMatchObject({ status: 403 });
  const auditor = await story.api.signIn('shenji');
  expect(Buffer.from((await auditor.download(`${path}?original=1`)).bytes).equals(original)).toBe(true);
  const stranger = await story.unitAccount(await story.addUnit('河口村'));
  expect(await stranger.get(path)).toMatchObject({ status: 404, body: { code: 'attachment_not_found' } });
});
