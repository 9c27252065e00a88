import { SecretBox } from './secret-box.ts';

const key = 'ab'.repeat(32);

test('a sealed secret opens with the same key and purpose only', () => {
  const sealed = new SecretBox(key, 'totp').seal('JBSWY3DPEHPK3PXP');
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
  expect(new SecretBox(key, 'totp').open(sealed)).toBe('JBSWY3DPEHPK3PXP');
  expect(() => new SecretBox(key, 'other').open(sealed)).toThrow('unable to authenticate');
  expect(() => new SecretBox('cd'.repeat(32), 'totp').open(sealed)).toThrow('unable to authenticate');
});
