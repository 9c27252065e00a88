/** How the simulated providers may misbehave; each concerns the next messages and then wears off. */
const FAULT_KINDS = [
  'delay',
  'refuse_permanent',
  'refuse_temporary',
  'lose_acknowledgement',
  'double_receipt',
  'swap_receipts',
  'fail_receipt',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

const FAULT_CHANNELS = ['sms', 'email'] as const;
export type FaultChannel = (typeof FAULT_CHANNELS)[number];

export interface FaultOrder {
  channel: FaultChannel;
  kind: FaultKind;
  /** Phone or mailbox; null means all of them. */
  target: string | null;
  /** For how many more messages. */
  count: number;
  /** Milliseconds the answer is held back; read for `delay` alone. */
  delayMs: number;
}

export interface Fault extends FaultOrder {
  id: string;
  createdAt: string;
}

/** Kinds that only make sense where receipts exist. */
const RECEIPT_KINDS: readonly FaultKind[] = ['double_receipt', 'swap_receipts', 'fail_receipt'];

/** Reads an order from a request body; a text says what is wrong with it. */
export function readFaultOrder(body: unknown): FaultOrder | string {
  if (typeof body !== 'object' || body === null) return 'a fault is a JSON object';
  const { channel, kind, target = null, count = 1, delayMs = 0, ...unknown } = body as Record<string, unknown>;
  const [field] = Object.keys(unknown);
  if (field !== undefined) return `unknown field ${field}`;
  if (!FAULT_CHANNELS.includes(channel as FaultChannel)) return `channel is one of ${FAULT_CHANNELS.join(', ')}`;
  if (!FAULT_KINDS.includes(kind as FaultKind)) return `kind is one of ${FAULT_KINDS.join(', ')}`;
  if (channel === 'email' && RECEIPT_KINDS.includes(kind as FaultKind)) return 'e-mail has no receipts';
  if (target !== null && (typeof target !== 'string' || target === '')) return 'target is a phone, a mailbox or null';
  if (!isWhole(count, 1, 1000)) return 'count is 1 to 1000';
  if (!isWhole(delayMs, 0, 60_000)) return 'delayMs is 0 to 60000';
  return { channel: channel as FaultChannel, kind: kind as FaultKind, target, count, delayMs };
}

function isWhole(value: unknown, from: number, to: number): value is number {
  return Number.isInteger(value) && (value as number) >= from && (value as number) <= to;
}
