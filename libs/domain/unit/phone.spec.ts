import { isMobile, maskPhone, readPhone } from './phone.ts';

test.each([
  ['13800000001', '13800000001'],
  [' 138 0000 0001 ', '13800000001'],
  ['138-0000-0001', '13800000001'],
  ['+86 13800000001', '13800000001'],
  ['１３８０００００００１', '13800000001'],
  ['0791-81234567', '0791-81234567'],
  ['079181234567', '0791-81234567'],
  ['010-12345678', '010-12345678'],
  ['0791—8123456', '0791-8123456'],
])('%s is stored as %s', (text, phone) => {
  expect(readPhone(text)).toEqual({ phone });
});

test.each([
  ['1380000000', '现在是 10 位'],
  ['138000000011', '现在是 12 位'],
  ['12800000001', '号段'],
  ['81234567', '区号'],
  ['13800000001/13800000002', '一个号码'],
  ['无', '数字以外'],
  ['', '11 位手机号'],
])('%s is refused, saying how to mend it', (text, remedy) => {
  expect(readPhone(text)).toEqual({ fault: expect.stringContaining(remedy) });
});

test('a fixed line can be telephoned but not sent an SMS', () => {
  expect([isMobile('0791-81234567'), isMobile('13800000001'), isMobile(null)]).toEqual([false, true, false]);
});

test.each([
  ['13800000001', '138****0001'],
  ['0791-81234567', '0791-****4567'],
  [null, null],
])('%s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});
