import type { Link } from '../link.ts';
import { fieldsOf, type Fields } from './entry-fields.ts';

/** A thing as the last entry that named it describes it; `at` is the instant of that entry (UTC ISO). */
export interface Recorded {
  seq: number;
  at: unknown;
  /** The act whose entry it is; null for one of the system. */
  by?: string | null;
  fields: Fields;
}

/** What the case stream says about a case, gathered entry by entry; entries are trusted here, the chain check guards them. */
export class CaseRecord {
  last: Recorded | null = null;
  readonly notifications = new Map<string, Recorded>();
  readonly letters = new Map<string, Recorded>();
  readonly attachments = new Map<string, Recorded>();
  readonly commands = new Map<string, Recorded>();

  constructor(readonly caseId: string) {}

  add(link: Link): void {
    const body = fieldsOf(link.body);
    if (body === null) return;
    this.last = { seq: link.seq, at: body['at'], fields: body };
    this.#note(this.notifications, body, 'notifications', link.seq);
    this.#note(this.letters, body, 'letters', link.seq);
    this.#note(this.attachments, body, 'attachments', link.seq);
    const { command, actor } = body as { command?: Fields; actor?: unknown };
    if (typeof command?.['id'] === 'string') {
      this.commands.set(command['id'], { seq: link.seq, at: body['at'], fields: { ...command, actor } });
    }
  }

  #note(into: Map<string, Recorded>, body: Fields, name: string, seq: number): void {
    const items = body[name];
    if (!Array.isArray(items)) return;
    for (const item of items as Fields[]) {
      if (typeof item['id'] === 'string') into.set(item['id'], { seq, at: body['at'], by: actOf(body), fields: item });
    }
  }
}

/** What the delivery stream says last of a notification. */
export interface RecordedFate {
  seq: number;
  state: string;
  bodyHash: string | null;
  /** `<id>/<hash of its text>` of the message that took its words to the reader; null where it went by itself. */
  carrier: string | null;
  titleHash: string | null;
  /** Masked, as `138****0001`; null where no entry names it. */
  address: string | null;
  /** Instants (UTC, milliseconds) at which something happened to it. */
  instants: ReadonlySet<number>;
}

/** The last state the delivery stream gives each notification. */
export class DeliveryRecord {
  readonly states = new Map<string, RecordedFate>();

  constructor(readonly streamId: string) {}

  add(link: Link): void {
    const body = fieldsOf(link.body);
    const id = body?.['notificationId'];
    const state = body?.['state'];
    if (typeof id !== 'string' || typeof state !== 'string') return;
    const textOf = (name: string): string | null => (typeof body?.[name] === 'string' ? body[name] : null);
    const carrierId = textOf('carrierId');
    const carrier = carrierId === null ? null : `${carrierId}/${textOf('carrierHash')}`;
    const before = this.states.get(id);
    this.states.set(id, {
      seq: link.seq,
      state,
      bodyHash: textOf('bodyHash'),
      carrier,
      titleHash: textOf('titleHash') ?? before?.titleHash ?? null,
      address: textOf('address') ?? before?.address ?? null,
      instants: new Set([...(before?.instants ?? []), Date.parse(link.at)]),
    });
  }
}

function actOf({ command }: Fields): string | null {
  const id = (command as Fields | undefined)?.['id'];
  return typeof id === 'string' ? id : null;
}
