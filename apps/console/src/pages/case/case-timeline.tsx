import type { CaseDetail, CaseNotification, CaseRung } from '../../../../../libs/contracts/http/case.ts';
import type { CaseTimelineEntry } from '../../../../../libs/contracts/http/case-timeline.ts';
import { CHANNEL_NAMES } from '../../../../../libs/domain/notification/channel-name.ts';
import { Timeline } from '../../patterns/timeline.tsx';
import type { TimelineItem, TimelineTone } from '../../patterns/timeline.tsx';
import { useNow } from '../../patterns/use-now.ts';

/** Acts, rungs, letters and messages in one line of time; what is to come stands above now. */
export function CaseTimeline({ detail }: { detail: CaseDetail }) {
  const now = useNow();
  const messages = new Map(detail.notifications.map((message) => [message.id, message]));
  // The newest first also among entries of one instant.
  const past = [...detail.timeline].reverse().map((entry) => pastItem(entry, messages));
  return <Timeline now={now} items={[...detail.plan.map(futureItem), ...past]} />;
}

function futureItem(rung: CaseRung): TimelineItem {
  const audience = rung.audience
    .map(({ role, people }) => `${role}（${people.length === 0 ? '现在没有可通知的人' : people.join('、')}）`)
    .join('、');
  const channels = rung.channels.map((channel) => CHANNEL_NAMES[channel]).join('、');
  return {
    key: rung.key,
    at: rung.at,
    future: true,
    title: rung.text,
    detail: [
      ...(audience === '' ? ['不发消息'] : [audience, channels]),
      ...(rung.provisional ? ['放假安排未公布，为暂定'] : []),
    ].join(' · '),
  };
}

function pastItem(entry: CaseTimelineEntry, messages: ReadonlyMap<string, CaseNotification>): TimelineItem {
  const told = entry.notificationIds.flatMap((id) => messages.get(id) ?? []);
  const lines = [
    ...entry.texts.slice(1),
    ...(told.length > 0 ? [<Told key="told" messages={told} />] : []),
    ...(entry.attachmentIds.length > 0 ? [`附照片 ${entry.attachmentIds.length} 张`] : []),
  ];
  const title = entry.refusal === null ? (entry.texts[0] ?? '记录') : `没有接受：${entry.refusal.detail}`;
  const actor = entry.actor?.name ?? '督办系统';
  return {
    key: String(entry.seq),
    at: entry.at,
    future: false,
    title,
    tone: toneOf(entry),
    // An act's words name who did it.
    ...(!title.includes(actor) && { actor }),
    ...(lines.length > 0 && { detail: lines.map((line, index) => <div key={index}>{line}</div>) }),
  };
}

/** Who was told and what became of it; what never arrived must not be read over. */
function Told({ messages }: { messages: readonly CaseNotification[] }) {
  return (
    <>
      通知：
      {[...byPerson(messages)].map(([person, sent], index) => (
        <span key={person}>
          {index > 0 && '；'}
          {person}
          {sent.map((message, place) => (
            <Sent key={message.id} message={message} first={place === 0} />
          ))}
        </span>
      ))}
    </>
  );
}

function Sent({
  message: { channel, state, stateName, failure },
  first,
}: {
  message: CaseNotification;
  first: boolean;
}) {
  return (
    <>
      {first ? ' ' : '、'}
      {CHANNEL_NAMES[channel]}
      {state === 'failed' ? (
        <strong className="timeline-failed" title={failure ?? undefined}>
          ▲{stateName}
        </strong>
      ) : (
        stateName
      )}
    </>
  );
}

/** `柳小燕（柳湾村）` with what was sent to her, in the order of the messages. */
function byPerson(messages: readonly CaseNotification[]): ReadonlyMap<string, CaseNotification[]> {
  const people = new Map<string, CaseNotification[]>();
  for (const message of messages) {
    const person = `${message.personName}（${message.unitName}）`;
    people.set(person, [...(people.get(person) ?? []), message]);
  }
  return people;
}

const GOOD_EVENTS: readonly string[] = ['closed', 'ended'];
const LATE_EVENTS: readonly string[] = [
  'reported_late',
  'rung_folded',
  'rung_urge',
  'rung_supervise',
  'rung_interview',
];

function toneOf(entry: CaseTimelineEntry): TimelineTone {
  if (entry.kind === 'refused') return 'quiet';
  if (entry.events.some((event) => GOOD_EVENTS.includes(event))) return 'good';
  if (entry.events.some((event) => LATE_EVENTS.includes(event))) return 'late';
  return entry.actor === null || entry.actor.kind === 'system' ? 'machine' : 'act';
}
