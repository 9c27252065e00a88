const ADDRESS = /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** An e-mail address in the form that is stored, or what is wrong with it. */
export function readEmail(text: string): { email: string } | { fault: string } {
  const email = text.normalize('NFKC').trim();
  if (ADDRESS.test(email) && email.length <= 254) return { email };
  return { fault: '邮箱格式不对，应类似 zhangsan@example.cn；一格只填一个地址' };
}
