/** The base64 of `json/plain`, the only encoding this product writes. */
const JSON_PLAIN = Buffer.from('json/plain').toString('base64');

/** Attributes of an event with what was handed over in plain JSON, which the engine keeps as base64; anything else stays. */
export function withPayloadsRead(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPayloadsRead);
  if (typeof value !== 'object' || value === null) return value;
  const read = payloadOf(value as Payload);
  if (read !== undefined) return read;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withPayloadsRead(part)]));
}

interface Payload {
  metadata?: { encoding?: unknown };
  data?: unknown;
}

function payloadOf({ metadata, data }: Payload): unknown {
  if (metadata?.encoding !== JSON_PLAIN || typeof data !== 'string') return undefined;
  try {
    return JSON.parse(Buffer.from(data, 'base64').toString('utf8'));
  } catch {
    // Bytes that are no JSON are shown as the engine kept them.
    return undefined;
  }
}
