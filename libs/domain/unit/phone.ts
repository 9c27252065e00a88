export type PhoneReading = { phone: string } | { fault: string };

const MOBILE = /^1[3-9]\d{9}$/;
// Area codes: 010 and 02x have three digits, all others four.
const FIXED = /^(010|02\d|0[3-9]\d{2})-?(\d{7,8})$/;

/**
 * A Chinese mobile number (11 digits) or a fixed line with its area code (`0791-81234567`), in the form that is stored;
 * otherwise what is wrong and how to mend it.
 */
export function readPhone(text: string): PhoneReading {
  const given = text.normalize('NFKC').trim();
  const plain = given.replace(/[\s\u2010-\u2015]+/g, '').replace(/^(\+|00)86-?/, '');
  const digits = plain.replaceAll('-', '');
  if (MOBILE.test(digits)) return { phone: digits };
  const fixed = FIXED.exec(plain);
  if (fixed) return { phone: `${fixed[1]}-${fixed[2]}` };
  if (/[^\d+-]/.test(plain)) return { fault: '电话里有数字以外的字符；一格只填一个号码，多个号码请分行填写' };
  if (digits.startsWith('1')) {
    return digits.length === 11
      ? { fault: '没有这样的手机号段，第二位应为 3 到 9' }
      : { fault: `手机号应为 11 位，现在是 ${digits.length} 位` };
  }
  return { fault: '应为 11 位手机号，或带区号的固定电话（例如 0791-81234567）' };
}

/** Only a mobile number can be sent an SMS. */
export const isMobile = (phone: string | null): boolean => phone !== null && MOBILE.test(phone);

/** The number as ledgers and lists show it: `138****0001`. */
export function maskPhone(phone: string | null): string | null {
  if (phone === null) return null;
  return isMobile(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : phone.replace(/^(\d+-)\d{3,4}/, '$1****');
}
