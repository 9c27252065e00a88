import { redactText } from './redact.ts';

test.each([
  ['发给 13800000001 失败', '发给 138****0001 失败'],
  ['{"to":"13912345678"}', '{"to":"139****5678"}'],
  ['值班室 0791-8123456', '值班室 0791-****3456'],
  ['GET /t/ABCD2345?x=1', 'GET /t/***?x=1'],
  ['http://10.0.0.1:8300/t/ABCD2345/photos', 'http://10.0.0.1:8300/t/***/photos'],
  ['POST /api/v1/receipts/sms?notification=7&token=f00d', 'POST /api/v1/receipts/sms?notification=7&token=***'],
  ['authorization: Bearer dbt_abc-DEF_1', 'authorization: Bearer ***'],
  ['token dbt_abc-DEF_1.', 'token dbt_***.'],
])('%s is logged without the secret', (text, redacted) => {
  expect(redactText(text)).toBe(redacted);
});

test.each(['2026-11-21T08:00:00.000Z', '1795200000000', '2f1c9e13-8123-4567-8901-13812345678a', '/api/v1/tasks'])(
  '%s is no secret and stays readable',
  (text) => {
    expect(redactText(text)).toBe(text);
  },
);
