import { joined, type BundledMessage } from './bundle.ts';

/** Characters of a link as it is sent. */
const LINK = 40;
const CODE = '11111111-1111-4111-8111-111111111111';

const listed = (id: string, line = `“任务${id}”由1月5日改为1月6日，办理：{{link}}`): BundledMessage => ({
  id,
  accessCodeId: CODE,
  together: { subject: '【日期调整】{{count}}项任务', body: '放假安排已公布，{{count}}项任务：{{list}}', line },
});

const sentLength = (body: string, linkLength: number): number =>
  body.replace(/\{\{link:[^}]*\}\}/g, '-'.repeat(linkLength)).length;

test('several messages become one that has every line, each with its own link', () => {
  const [carrier, ...more] = joined([listed('1'), listed('2')], 'sms', LINK);
  expect(more).toEqual([]);
  expect(carrier).toEqual({
    carried: ['1', '2'],
    subject: '【日期调整】2项任务',
    body:
      '放假安排已公布，2项任务：' +
      `“任务1”由1月5日改为1月6日，办理：{{link:${CODE}}}；“任务2”由1月5日改为1月6日，办理：{{link:${CODE}}}`,
  });
});

test('an SMS that would grow too long goes on in a second one; nothing is left out and none is told twice', () => {
  const messages = Array.from({ length: 30 }, (_, index) => listed(String(index)));
  const carriers = joined(messages, 'sms', LINK);
  expect(carriers.length).toBeGreaterThan(1);
  expect(carriers.flatMap(({ carried }) => carried)).toEqual(messages.map(({ id }) => id));
  for (const { body } of carriers) expect(sentLength(body, LINK)).toBeLessThan(1_000);
  expect(joined(messages, 'email', LINK)).toHaveLength(1);
});

test('words without a list say how many there are, however many', () => {
  const together = { subject: '{{count}}件', body: '{{count}}件督办事项，名单：{{page:/cases?replanned=7}}', line: '' };
  const messages = Array.from({ length: 5_000 }, (_, index) => ({ id: String(index), accessCodeId: null, together }));
  const [carrier, ...more] = joined(messages, 'sms', LINK);
  expect(more).toEqual([]);
  expect(carrier).toMatchObject({ subject: '5000件', body: '5000件督办事项，名单：{{page:/cases?replanned=7}}' });
  expect(carrier?.carried).toHaveLength(5_000);
});

test('a line longer than an SMS stands alone', () => {
  expect(joined([listed('1', '长'.repeat(2_000)), listed('2')], 'sms', LINK).map(({ carried }) => carried)).toEqual([
    ['1'],
    ['2'],
  ]);
});

test('what people wrote is no mark', () => {
  const [carrier] = joined([listed('1', '“$& $1”'), listed('2', '“b”')], 'sms', LINK);
  expect(carrier?.body).toContain('“$& $1”；“b”');
});

test('an SMS has room for fewer lines the longer the links are that its reader gets', () => {
  const messages = Array.from({ length: 30 }, (_, index) => listed(String(index)));
  const longest = 120;
  const carriers = joined(messages, 'sms', longest);
  expect(carriers.length).toBeGreaterThan(joined(messages, 'sms', LINK).length);
  for (const { body } of carriers) expect(sentLength(body, longest)).toBeLessThan(1_000);
});
