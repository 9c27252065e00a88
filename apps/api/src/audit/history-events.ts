import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { AuditHistoryEvent } from '../../../../libs/contracts/http/audit.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { withPayloadsRead } from './payload.ts';

type Fields = Record<string, unknown>;

/** A history of a case that loops for years stays below this by far; a forged archive must not fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The events of an exported history; refuses `history_unreadable` when the bytes are no gzipped JSON history. */
export async function eventsOf(content: Buffer): Promise<AuditHistoryEvent[]> {
  try {
    const text = await promisify(gunzip)(content, { maxOutputLength: MOST_BYTES });
    const history = JSON.parse(text.toString('utf8')) as { events?: unknown };
    if (Array.isArray(history.events)) return history.events.map((event) => eventOf(event as Fields));
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
  throw unreadable('没有事件列表');
}

function eventOf(event: Fields): AuditHistoryEvent {
  const attributes = Object.entries(event).find(([name]) => name.endsWith('EventAttributes'))?.[1] ?? null;
  const { eventId, eventTime, eventType } = event;
  return {
    id: typeof eventId === 'string' || typeof eventId === 'number' ? String(eventId) : '',
    at: typeof eventTime === 'string' ? eventTime : null,
    type: typeof eventType === 'string' ? eventType : '',
    attributes: withPayloadsRead(attributes),
  };
}

const unreadable = (why: string): Refusal =>
  new Refusal('conflict', 'history_unreadable', `这份引擎历史读不了（${why}）：请做链校验，它可能被改动过。`);
