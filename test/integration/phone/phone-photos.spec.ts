import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { EvidenceSweep } from '../../../apps/api/src/attachment/evidence-sweep.ts';
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
  const photo = await jpegPhoto();
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
  const original = await sharp(await jpegPhoto())
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

test("a cooperating unit sees its own photos and not the lead's; the lead sees both", async () => {
  const id = await story.issue();
  await phone.submit(`/t/${story.codeOf(id, story.school, 0)}/contribute`, { text: '已配合' }, [
    ['校.jpg', await jpegPhoto()],
  ]);
  story.api.clock.advance(1);
  const other = await sharp(await jpegPhoto())
    .png()
    .toBuffer();
  await phone.submit(`/t/${story.codeOf(id, story.village)}/progress`, { text: '进行中' }, [['村.png', other]]);
  const [lead, cooperating] = [await story.unitAccount(story.village), await story.unitAccount(story.school)];
  const photos = (await story.read(id, lead)).attachments;
  expect(photos.map(({ fileName }) => fileName)).toEqual(['校.jpg', '村.png']);
  const seen = await story.read(id, cooperating);
  expect(seen.attachments.map(({ fileName }) => fileName)).toEqual(['校.jpg']);
  expect(seen.timeline.flatMap(({ attachmentIds }) => attachmentIds)).toEqual([photos[0]!.id]);
  expect((await cooperating.download(`/api/v1/attachments/${photos[0]!.id}`)).status).toBe(200);
  const foreign = await cooperating.get(`/api/v1/attachments/${photos[1]!.id}`);
  expect(foreign).toMatchObject({ status: 404, body: { code: 'attachment_not_found' } });
});

/** Every evidence file on disk. */
async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(join(story.api.config.dataDir, 'files'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** What the hourly sweep does when two hours have passed since everything on disk was written. */
async function sweepLater(): Promise<number> {
  const before = new Date(Date.now() - 2 * 3_600_000);
  for (const path of await filesOnDisk()) await utimes(path, before, before);
  story.api.clock.advance(120);
  return story.api.app.get(EvidenceSweep, { strict: false }).runOnce();
}

test('photos of a refused act leave no row and no file, those of the act before it stay', async () => {
  const id = await story.issue();
  const base = `/t/${story.codeOf(id, story.village)}`;
  const [kept, other] = [
    await jpegPhoto(),
    await sharp(await jpegPhoto())
      .png()
      .toBuffer(),
  ];
  const late = await phone.formId(`${base}/report`);
  await phone.submit(`${base}/report`, { text: '已办结' }, [['现场.jpg', kept]]);
  const before = await filesOnDisk();
  const photos: [string, Buffer][] = [
    ['现场.jpg', kept],
    ['补充.png', other],
  ];
  expect((await phone.send(`${base}/report`, { id: late, text: '又报一次' }, photos)).status).toBe(409);
  expect(await filesOnDisk()).toEqual(before);
  expect(await story.api.dataSource.query('select command_id from attachment')).toHaveLength(1);
  expect(await sweepLater()).toBe(0);
});

test('photos handed in that no act took are swept after an hour, not those of an act that still waits', async () => {
  const [id, waiting] = [await story.issue(), await story.issue()];
  const unit = await story.unitAccount(story.village);
  const png = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#c33' } })
    .png()
    .toBuffer();
  const handed = await unit.upload(`/api/v1/cases/${id}/attachments`, '没用上.png', png, 'photos');
  expect(handed.status).toBe(201);
  story.engineIsAway = true;
  await phone.submit(`/t/${story.codeOf(waiting, story.village)}/report`, { text: '好' }, [
    ['现场.jpg', await jpegPhoto()],
  ]);
  const rows = () => story.api.dataSource.query('select case_id from attachment');
  expect(await rows()).toHaveLength(2);
  expect(await sweepLater()).toBe(2);
  expect(await rows()).toEqual([{ case_id: waiting }]);
  expect(await filesOnDisk()).toHaveLength(2);
});

test('what a link may upload in an hour is limited, and an act without photos still goes through', async () => {
  const id = await story.issue();
  const base = `/t/${story.codeOf(id, story.village)}`;
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#123' } })
    .jpeg()
    .toBuffer();
  const nine = Array.from({ length: 9 }, (_, n): [string, Buffer] => [`${n}.jpg`, photo]);
  for (let round = 0; round < 5; round += 1) await phone.submit(`${base}/progress`, { text: `第${round}批` }, nine);
  const refused = await phone.send(`${base}/progress`, { text: '第六批' }, nine.slice(0, 1));
  expect(refused.status).toBe(429);
  expect(refused.words).toContain('一小时内最多上传 45 张');
  expect(refused.text).toContain('第六批</textarea>');
  await phone.submit(`${base}/progress`, { text: '第六批，照片下午补' });
});
