/** User name of the administrator an empty database begins with. */
export const FIRST_ADMINISTRATOR = 'admin';

/** Shortest password a person may choose. */
export const PASSWORD_MIN_LENGTH = 10;
const MAX_LENGTH = 128;

/** What is wrong with a chosen password, in Chinese and with the remedy; null when it will do. */
export function passwordWeakness(password: string, username: string): string | null {
  if (password.length < PASSWORD_MIN_LENGTH) return `密码至少 ${PASSWORD_MIN_LENGTH} 个字符`;
  if (password.length > MAX_LENGTH) return `密码最多 ${MAX_LENGTH} 个字符`;
  if (!/\p{L}/u.test(password) || !/\d/.test(password)) return '密码应同时含有字母和数字';
  if (password.toLowerCase().includes(username.toLowerCase())) return '密码不能包含用户名';
  if (new Set(password).size < 5) return '密码里不同的字符太少，请换一个';
  return null;
}
