import { LINK_MARK, linkMark, markOf } from '../wording/placeholders.ts';
import type { NotificationChannel } from './notification.ts';

/** Messages of one change, which reach each person as one (ADR 14). */
export interface Bundle {
  key: string;
  /** Where the console lists the cases of the change. */
  page: string;
}

export const replanningBundle = (seq: number): Bundle => ({
  key: `replanning:${seq}`,
  page: `/cases?replanned=${seq}`,
});

/** Everything that the issue of one notice says. */
export const issuingBundle = (noticeId: string): Bundle => ({
  key: `issued:${noticeId}`,
  page: `/notices/${noticeId}`,
});

/** How long a bundle waits at most for the rest of its change. */
export const BUNDLE_WAIT_MS = 10 * 60_000;

/** The words that stand for several messages, with marks for their count and their lines; kept with each of them. */
export interface TogetherWords {
  subject: string;
  body: string;
  /** What one message adds to the list; empty where the words have none. */
  line: string;
}

/** A message that waits for the others of its bundle. */
export interface BundledMessage {
  id: string;
  together: TogetherWords;
  accessCodeId: string | null;
}

/** One message in the place of several. */
export interface Carrier {
  carried: readonly string[];
  subject: string;
  body: string;
}

const COUNT = markOf('count');
const LIST = markOf('list');
/** Characters with the links written out; what operators take of an SMS is a little more (`LONGEST_SMS_SEGMENTS`). */
const LONGEST: Readonly<Record<NotificationChannel, number>> = { sms: 950, email: 50_000 };
const BETWEEN: Readonly<Record<NotificationChannel, string>> = { sms: '；', email: '\n' };

/**
 * The fewest messages that say everything several messages of one person say, in their order; one, unless their lines
 * are too long for the channel. `linkLength`: characters of a link as its reader gets it.
 */
export function joined(
  messages: readonly BundledMessage[],
  channel: NotificationChannel,
  linkLength: number,
): Carrier[] {
  const [first] = messages;
  if (first === undefined) return [];
  const { subject, body } = first.together;
  const hasList = body.includes(LIST);
  const room = LONGEST[channel] - body.length;
  const parts: { carried: string[]; lines: string[]; length: number }[] = [];
  for (const message of messages) {
    const line = hasList ? lineOf(message) : '';
    const length = hasList ? BETWEEN[channel].length + lengthOf(message, linkLength) : 0;
    const last = parts.at(-1);
    if (last === undefined || last.length + length > room) parts.push({ carried: [message.id], lines: [line], length });
    else {
      last.carried.push(message.id);
      last.lines.push(line);
      last.length += length;
    }
  }
  return parts.map(({ carried, lines }) => {
    const count = String(carried.length);
    return {
      carried,
      subject: subject.replaceAll(COUNT, count),
      body: body.replaceAll(COUNT, count).replace(LIST, () => lines.join(BETWEEN[channel])),
    };
  });
}

const lineOf = ({ together, accessCodeId }: BundledMessage): string =>
  accessCodeId === null ? together.line : together.line.replaceAll(LINK_MARK, linkMark(accessCodeId));

const lengthOf = ({ together, accessCodeId }: BundledMessage, linkLength: number): number =>
  (accessCodeId === null ? together.line : together.line.replaceAll(LINK_MARK, '-'.repeat(linkLength))).length;
