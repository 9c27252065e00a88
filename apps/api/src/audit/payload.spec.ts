import { withPayloadsRead } from './payload.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const payload = (data: string, encoding = 'json/plain') => ({
  metadata: { encoding: base64(encoding) },
  data: base64(data),
});

test('what was handed over as JSON is read wherever it stands', () => {
  const attributes = {
    input: { payloads: [payload('{"state":"签收"}'), payload('"催办"')] },
    taskQueue: { name: 'case' },
  };
  expect(withPayloadsRead(attributes)).toEqual({
    input: { payloads: [{ state: '签收' }, '催办'] },
    taskQueue: { name: 'case' },
  });
});

test.each([
  ['of another encoding', payload('x', 'binary/plain')],
  ['that is no JSON', payload('{half')],
  ['without data', { metadata: { encoding: base64('json/plain') } }],
])('a payload %s stays as the engine kept it', (_what, kept) => {
  expect(withPayloadsRead({ result: kept })).toEqual({ result: kept });
});

test('an event without attributes has none', () => {
  expect(withPayloadsRead(null)).toBeNull();
});
