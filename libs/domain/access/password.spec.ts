import { passwordWeakness } from './password.ts';

test.each([
  ['short1', '至少 10'],
  ['a1'.repeat(65), '最多 128'],
  ['onlyletters', '字母和数字'],
  ['1234567890', '字母和数字'],
  ['Liuwan-2026x', '用户名'],
  ['aaaaaaaaa1', '太少'],
])('%s is refused as a password of liuwan', (password, reason) => {
  expect(passwordWeakness(password, 'liuwan')).toContain(reason);
});

test('letters, digits and ten characters will do', () => {
  expect(passwordWeakness('shiqiao-73-bridge', 'liuwan')).toBeNull();
});
