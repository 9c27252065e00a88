/** A fresh value for `Idempotency-Key`; `crypto.randomUUID` is missing on plain-HTTP office networks. */
export function newRequestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
