import { readFileSync } from 'node:fs';
import type { ApiClient } from '../../harness/api/api-client.ts';
import type { NoticeDetail, NoticePage } from '../../../libs/contracts/http/notice.ts';
import { NoticeOffice, taskOf } from './notice-office.ts';
import { bytesOf, SAMPLE } from './sample-notice.ts';

let office: NoticeOffice;
beforeAll(async () => {
  office = await NoticeOffice.open();
});
afterAll(() => office.api.close());

const noItems = '关于食堂放假的说明\n\n明天食堂休息，请各位自行安排。\n';
const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...Array.from({ length: 400 }, () => 7)]);
const big5 = new Uint8Array(Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 0xe7 : 0x41)));

describe('a file that is no notice is refused in Chinese and leaves nothing behind', () => {
  test.each<[string, Uint8Array, string, number, string]>([
    ['an empty file', new Uint8Array(), '空.txt', 400, 'empty_file'],
    ['blanks only', bytesOf(' \n \n'), '空白.txt', 400, 'no_text'],
    ['a foreign encoding', big5, '外码.txt', 400, 'unknown_encoding'],
    ['a binary renamed to .txt', zip, '方案.txt', 400, 'binary_file'],
    ['a text without items', bytesOf(noItems), '说明.txt', 400, 'no_items'],
    ['a text that calls itself a Word file', bytesOf(SAMPLE), '方案.docx', 400, 'binary_file'],
    ['a file whose name says something else', bytesOf(SAMPLE), '方案.ofd', 400, 'notice_file_type'],
    ['a file just over the limit', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x41), '大.txt', 413, 'file_too_large'],
    ['a file of 50 MB', new Uint8Array(50 * 1024 * 1024).fill(0x41), '很大.txt', 413, 'file_too_large'],
  ])('%s', async (_, bytes, name, status, code) => {
    const answer = await office.upload(bytes, name);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.detail).toMatch(/[\u4e00-\u9fa5]{4}/);
    expect(await office.count('notice')).toBe(0);
    expect(await office.ledger()).toEqual([]);
  });

  test('raw bytes without an announced length stop being read at the limit', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        if (sent >= 50 * 1024 * 1024) return controller.close();
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x41));
      },
    });
    const answer = await office.sendRaw(body, '很大.txt');
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(50 * 1024 * 1024);
    expect(await office.count('notice')).toBe(0);
  });
});

describe('a notice', () => {
  test('is stored with its tasks, exact units, stated dates and doubts, and recorded', async () => {
    const emergency = await office.unit('云溪区应急管理局');
    const education = await office.unit('云溪区教育体育局', 'department', true, ['区教体局']);
    const notice = await office.imported();
    expect(notice).toMatchObject({
      fileName: '冬季方案.txt',
      encoding: 'utf-8',
      documentNumber: '云安办〔2026〕12号',
      issuedOn: '2026-11-20',
      status: 'draft',
      revision: 1,
      importedBy: 'anban',
      progress: { total: 5, confirmed: 0, excluded: 0, undecided: 5 },
    });
    expect(taskOf(notice, '1')).toMatchObject({ dueOn: '2026-12-20', units: [{ unitId: emergency }] });
    expect(taskOf(notice, '2').units).toMatchObject([
      { name: '区教体局', role: 'lead', unitId: education },
      { role: 'cooperating', unitId: emergency },
    ]);
    expect(taskOf(notice, '3').units).toMatchObject([
      { name: '各行政村', collective: true, unitId: null, memberIds: [] },
    ]);
    expect(taskOf(notice, '4')).toMatchObject({ dueOn: null, dueBasis: null, units: [{ unitId: null }] });
    for (const task of notice.tasks) {
      for (const unit of task.units) expect(notice.text.slice(unit.start!, unit.end!)).toContain(unit.name);
    }
    expect(await office.ledger()).toEqual(['notice.imported']);
  });

  test('of the same bytes is refused and names the one that exists', async () => {
    const before = await office.count('notice_task');
    const answer = await office.upload(SAMPLE, '换个名字.txt');
    expect(answer).toMatchObject({ status: 409, body: { code: 'notice_duplicate' } });
    const list = await office.officer.get<NoticePage>('/api/v1/notices?q=冬季');
    expect(answer.body.places).toMatchObject([{ path: 'noticeId', value: list.body.items[0]?.id }]);
    expect(await office.count('notice_task')).toBe(before);
  });

  test('in GB18030 sent as raw bytes reads like one in UTF-8', async () => {
    // 一、检查消防水带（责任单位：区教体局）
    const gb = Buffer.from('d2bba1a2bcecb2e9cffbb7c0cbaeb4f8a3a8d4f0c8ceb5a5cebba3bac7f8bdcccce5bed6a3a9', 'hex');
    const answer = await office.sendRaw(gb, '检查.txt');
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const notice = await office.notice(id);
    expect(notice).toMatchObject({ encoding: 'gb18030', tasks: [{ units: [{ name: '区教体局' }] }] });
  });

  test('of the same words from another editor is refused like the same bytes', async () => {
    const known = await office.officer.get<NoticePage>('/api/v1/notices?q=冬季');
    const same = [SAMPLE.replaceAll('\n', '\r\n'), `\uFEFF${SAMPLE}\n\n`];
    for (const text of same) {
      expect(await office.upload(text)).toMatchObject({
        status: 409,
        body: { code: 'notice_duplicate', places: [{ value: known.body.items[0]?.id }] },
      });
    }
    // The GB18030 file of the test before.
    const utf8 = await office.upload('一、检查消防水带（责任单位：区教体局）');
    expect(utf8).toMatchObject({ status: 409, body: { code: 'notice_duplicate' } });
  });

  test('imported by two officers at once is stored once', async () => {
    const text = SAMPLE.replaceAll('云溪', '柳溪');
    const answers = await Promise.all([office.upload(text), office.upload(text), office.upload(text)]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });

  test.each(['lingdao', 'shenji', 'zhiban'])('is not imported by %s', async (name) => {
    const answer = await office.upload(SAMPLE.replaceAll('云溪', '竹溪'), '竹溪.txt', await office.api.signIn(name));
    expect(answer).toMatchObject({ status: 403 });
  });
});

test('the list pages through all notices, newest first, and filters', async () => {
  for (const place of ['甲山', '乙山', '丙山']) {
    office.api.clock.advance(1);
    await office.imported(SAMPLE.replaceAll('云溪', place));
  }
  const first = await office.officer.get<NoticePage>('/api/v1/notices?q=山区&limit=2');
  expect(first.body).toMatchObject({ total: 3, items: [{ issuer: expect.stringContaining('丙山') }, {}] });
  const rest = await office.officer.get<NoticePage>(`/api/v1/notices?q=山区&limit=2&cursor=${first.body.nextCursor}`);
  expect(rest.body).toMatchObject({ nextCursor: null, items: [{ issuer: expect.stringContaining('甲山') }] });
  expect((await office.officer.get<NoticePage>('/api/v1/notices?status=issued')).body.total).toBe(0);
  expect(await office.officer.get('/api/v1/notices?cursor=xyz')).toMatchObject({ body: { code: 'cursor_invalid' } });
  expect(await office.officer.get('/api/v1/notices?farbe=rot')).toMatchObject({ body: { code: 'query_invalid' } });
});

test.each([
  ['方案.docm', '不带宏的 .docx'],
  ['方案.OFD', '另存为文字版 PDF'],
  ['名单.xls', '到“单位与人员”里导入'],
])('%s is refused with its own remedy', async (name, words) => {
  const answer = await office.upload(bytesOf(SAMPLE), name);
  expect(answer).toMatchObject({ status: 400, body: { code: 'notice_file_type' } });
  expect(answer.body.detail).toContain(words);
});

test('a Word file is imported with its tasks, and the same notice as WPS or PDF file is the same notice', async () => {
  const fileOf = (ending: string) => readFileSync(`test/fixtures/notices/yunxi-2027-gas.${ending}`);
  const answer = await office.upload(fileOf('docx'), '燃气整治.docx');
  expect(answer).toMatchObject({ status: 201, body: { tasks: 5 } });
  const { body } = await office.officer.get<NoticeDetail>(`/api/v1/notices/${String(answer.body.id)}`);
  expect(body).toMatchObject({ fileName: '燃气整治.docx', encoding: 'docx', issuedOn: '2027-03-02' });
  expect(body.tasks.map(({ start, end }) => body.text.slice(start, end))).toEqual(
    body.tasks.map(({ sourceText }) => sourceText),
  );
  for (const [ending, name] of [
    ['doc', '燃气整治.wps'],
    ['pdf', '燃气整治.pdf'],
  ] as const) {
    expect(await office.upload(fileOf(ending), name)).toMatchObject({
      status: 409,
      body: { code: 'notice_duplicate' },
    });
  }
});

describe('an upload repeated under one Idempotency-Key', () => {
  const first = SAMPLE.replaceAll('云溪', '松岗');
  const other = SAMPLE.replaceAll('云溪', '松坪');
  const raw = (client: ApiClient, text: string) =>
    client
      .with({ 'content-type': 'application/octet-stream' })
      .send<{ id: string; code: string }>('POST', '/api/v1/notices?fileName=a.txt', text);

  test('gets the first answer as a form, though every form has another boundary', async () => {
    const keyed = office.officer.with({ 'idempotency-key': 'key-of-notice-0001' });
    const answers = [await office.upload(first, '松岗.txt', keyed), await office.upload(first, '松岗.txt', keyed)];
    expect(answers[0]).toMatchObject({ status: 201 });
    expect(answers[1]).toMatchObject({ status: 201, body: answers[0]!.body });
    expect(answers[1]!.headers.get('idempotency-replayed')).toBe('true');
  });

  test('is refused when its content differs, also at the same length', async () => {
    const keyed = office.officer.with({ 'idempotency-key': 'key-of-notice-0001' });
    expect(await office.upload(other, '松岗.txt', keyed)).toMatchObject({
      status: 409,
      body: { code: 'idempotency_key_reused' },
    });
  });

  test('is told apart by its bytes when it comes without a form', async () => {
    const keyed = office.officer.with({ 'idempotency-key': 'key-of-notice-0002' });
    const answer = await raw(keyed, other);
    expect(answer.status).toBe(201);
    expect((await raw(keyed, other)).body.id).toBe(answer.body.id);
    expect(await raw(keyed, first)).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
  });
});
