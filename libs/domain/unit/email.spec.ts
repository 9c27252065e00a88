import { readEmail } from './email.ts';

test.each(['zhang@example.cn', ' li.si+ab@mail.example.gov.cn '])('%s is an address', (text) => {
  expect(readEmail(text)).toEqual({ email: text.trim() });
});

test.each(['zhang', 'zhang@', 'zhang@example', 'a@b.cn;c@d.cn', '张@example.cn', 'a b@example.cn'])(
  '%s is refused',
  (text) => {
    expect(readEmail(text)).toEqual({ fault: expect.stringContaining('邮箱') });
  },
);
