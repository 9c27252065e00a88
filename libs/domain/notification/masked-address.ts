/** A phone number or mailbox as logs and the ledger may show it: `138****0001`, `w***@example.cn`. */
export function maskedAddress(address: string): string {
  const at = address.indexOf('@');
  if (at > 0) return `${address.slice(0, 1)}***${address.slice(at)}`;
  return address.length >= 8 ? `${address.slice(0, 3)}****${address.slice(-4)}` : '****';
}
